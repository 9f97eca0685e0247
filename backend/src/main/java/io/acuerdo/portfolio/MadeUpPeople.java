package io.acuerdo.portfolio;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import net.datafaker.Faker;

/**
 * People who do not exist, always the same for the same number: drawn from pools that Datafaker fills with a fixed seed, because asking it a
 * million times is slow. Mail domains end in {@code .test}, telephone numbers lie in the range kept for fiction (555-01xx).
 */
final class MadeUpPeople {

    private static final long SEED = 20_220_101;
    private static final List<String> DOMAINS = List.of("correo.test", "mail.test", "buzon.test");

    private final String[] firstNames;
    private final String[] lastNames;
    private final String[] areaCodes;
    private final String[] mailFirst;
    private final String[] mailLast;

    private MadeUpPeople(Faker faker) {
        this.firstNames = pool(1000, () -> faker.name().firstName());
        this.lastNames = pool(2000, () -> faker.name().lastName());
        this.mailFirst = Stream.of(firstNames).map(MadeUpPeople::plain).toArray(String[]::new);
        this.mailLast = Stream.of(lastNames).map(MadeUpPeople::plain).toArray(String[]::new);
        this.areaCodes = pool(200, () -> faker.numerify(faker.random().nextInt(2, 9) + "##"));
    }

    static MadeUpPeople unitedStates() {
        return new MadeUpPeople(new Faker(Locale.of("en", "US"), new Random(SEED)));
    }

    AccountDraft.Debtor debtor(long number, String externalId, String subdivision) {
        long draw = RowHash.spread(number * 0x9E3779B97F4A7C15L + SEED);
        int first = Math.floorMod((int) draw, firstNames.length);
        int last = Math.floorMod((int) (draw >>> 16), lastNames.length);
        String email = mailFirst[first] + "." + mailLast[last] + "." + number + "@" + DOMAINS.get(Math.floorMod((int) (draw >>> 40), DOMAINS.size()));
        int line = Math.floorMod((int) (draw >>> 48), 100);
        String phone = "+1" + areaCodes[Math.floorMod((int) (draw >>> 32), areaCodes.length)] + "55501" + (line < 10 ? "0" : "") + line;
        return new AccountDraft.Debtor(externalId, firstNames[first] + " " + lastNames[last], null, subdivision, "en", email, phone, List.of());
    }

    private static String[] pool(int size, Supplier<String> draw) {
        return Stream.generate(draw).limit(size).toArray(String[]::new);
    }

    static String plain(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char c = Character.toLowerCase(letters.charAt(i));
            if (c >= 'a' && c <= 'z') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
