package io.acuerdo.shared;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time zones of a country or of one of its subdivisions (ISO 3166-2, such as {@code US-TX}), by the IANA time zone database. Where people
 * of one state live by several clocks all of them are given, because a lawful hour must be lawful in each.
 */
public final class TimeZones {

    private static final Map<String, List<ZoneId>> ZONES = new HashMap<>();

    static {
        latinAmerica();
        brazil();
        mexico();
        unitedStates();
    }

    private TimeZones() {
    }

    /** All zones the person may live in, the most populous first; every zone of the country when the subdivision is unknown. */
    public static List<ZoneId> of(String country, String subdivision) {
        List<ZoneId> zones = subdivision == null ? null : ZONES.get(subdivision);
        if (zones == null) {
            zones = ZONES.get(country);
        }
        if (zones == null) {
            throw new IllegalArgumentException("No time zone is known for country " + country);
        }
        return zones;
    }

    /** The zone in which a creditor of the country counts its days. */
    public static ZoneId ofCreditor(String country) {
        return of(country, null).getFirst();
    }

    public static boolean knows(String country) {
        return country != null && country.length() == 2 && ZONES.containsKey(country);
    }

    /** {@code subdivision} is the whole code, such as {@code US-TX}. */
    public static boolean knows(String country, String subdivision) {
        return subdivision != null && subdivision.startsWith(country + "-") && ZONES.containsKey(subdivision);
    }

    private static void latinAmerica() {
        put("CO", "America/Bogota");
        put("AR", "America/Argentina/Buenos_Aires");
        put("CL", "America/Santiago", "America/Punta_Arenas", "Pacific/Easter");
        put("CL-MA", "America/Punta_Arenas");
        put("CL-VS", "America/Santiago", "Pacific/Easter");
        put("PE", "America/Lima");
        put("EC", "America/Guayaquil", "Pacific/Galapagos");
        put("EC-W", "Pacific/Galapagos");
        put("DO", "America/Santo_Domingo");
        put("GT", "America/Guatemala");
        put("CR", "America/Costa_Rica");
        put("PA", "America/Panama");
        put("SV", "America/El_Salvador");
        put("HN", "America/Tegucigalpa");
        put("NI", "America/Managua");
        put("UY", "America/Montevideo");
        put("PY", "America/Asuncion");
        put("BO", "America/La_Paz");
        put("VE", "America/Caracas");
        put("PR", "America/Puerto_Rico");
        put("ES", "Europe/Madrid", "Atlantic/Canary");
        put("ES-CN", "Atlantic/Canary");
        for (String mainland : "AN AR AS CB CE CL CM CT EX GA IB MC MD NC PV RI VC".split(" ")) {
            put("ES-" + mainland, "Europe/Madrid");
        }
        for (String region : "AI AN AP AR AT BI CO LI LL LR ML NB RM TA".split(" ")) {
            put("CL-" + region, "America/Santiago");
        }
    }

    private static void brazil() {
        put("BR", "America/Sao_Paulo", "America/Manaus", "America/Rio_Branco", "America/Noronha");
        for (String state : "AL AP BA CE DF ES GO MA MG PA PB PI PR RJ RN RS SC SE SP TO".split(" ")) {
            put("BR-" + state, "America/Sao_Paulo");
        }
        put("BR-PE", "America/Recife", "America/Noronha");
        put("BR-MS", "America/Campo_Grande");
        put("BR-MT", "America/Cuiaba");
        put("BR-RO", "America/Porto_Velho");
        put("BR-RR", "America/Boa_Vista");
        put("BR-AM", "America/Manaus", "America/Eirunepe");
        put("BR-AC", "America/Rio_Branco");
    }

    private static void mexico() {
        put("MX", "America/Mexico_City", "America/Tijuana", "America/Hermosillo", "America/Mazatlan", "America/Cancun",
                "America/Ciudad_Juarez", "America/Matamoros");
        for (String state : "AGU CMX COL CAM CHP DUR GRO GUA HID JAL MEX MIC MOR OAX PUE QUE SLP TAB TLA VER YUC ZAC".split(" ")) {
            put("MX-" + state, "America/Mexico_City");
        }
        put("MX-BCN", "America/Tijuana");
        put("MX-BCS", "America/Mazatlan");
        put("MX-SIN", "America/Mazatlan");
        put("MX-NAY", "America/Mazatlan", "America/Bahia_Banderas");
        put("MX-SON", "America/Hermosillo");
        put("MX-ROO", "America/Cancun");
        put("MX-CHH", "America/Chihuahua", "America/Ciudad_Juarez", "America/Ojinaga");
        put("MX-COA", "America/Monterrey", "America/Matamoros");
        put("MX-NLE", "America/Monterrey", "America/Matamoros");
        put("MX-TAM", "America/Monterrey", "America/Matamoros");
    }

    private static void unitedStates() {
        String eastern = "America/New_York";
        String central = "America/Chicago";
        String mountain = "America/Denver";
        String pacific = "America/Los_Angeles";
        put("US", eastern, central, mountain, pacific, "America/Phoenix", "America/Anchorage", "Pacific/Honolulu");
        for (String state : "CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV".split(" ")) {
            put("US-" + state, eastern);
        }
        for (String state : "AL AR IA IL LA MN MO MS OK WI".split(" ")) {
            put("US-" + state, central);
        }
        for (String state : "CO MT NM UT WY".split(" ")) {
            put("US-" + state, mountain);
        }
        put("US-CA", pacific);
        put("US-WA", pacific);
        put("US-HI", "Pacific/Honolulu");
        put("US-AZ", "America/Phoenix", mountain);
        put("US-AK", "America/Anchorage", "America/Adak");
        put("US-FL", eastern, central);
        put("US-IN", "America/Indiana/Indianapolis", central);
        put("US-KY", eastern, central);
        put("US-MI", "America/Detroit", central);
        put("US-TN", central, eastern);
        put("US-KS", central, mountain);
        put("US-NE", central, mountain);
        put("US-ND", central, mountain);
        put("US-SD", central, mountain);
        put("US-TX", central, mountain);
        put("US-ID", "America/Boise", pacific);
        put("US-NV", pacific, mountain);
        put("US-OR", pacific, "America/Boise");
    }

    private static void put(String place, String... zones) {
        ZONES.put(place, Arrays.stream(zones).map(ZoneId::of).toList());
    }
}
