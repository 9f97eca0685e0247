package io.acuerdo.agreement;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.acuerdo.agreement.AcceptanceResult.Cause;
import io.acuerdo.cases.MessageAskedFor;
import io.acuerdo.document.CanonicalJson;
import io.acuerdo.document.DocumentContent;
import io.acuerdo.document.DocumentType;
import io.acuerdo.document.Documents;
import io.acuerdo.document.IssueDocument;
import io.acuerdo.document.StoredDocument;
import io.acuerdo.document.Wording;
import io.acuerdo.portfolio.ContactPoint;
import io.acuerdo.portfolio.DebtorDetails;
import io.acuerdo.portfolio.Portfolios;
import io.acuerdo.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The debtor's yes with its evidence: a one-time code sent to one of the debtor's own addresses, the very text that was read, from where and on
 * what. Code and text are optional, and when they are given they must be right. Every acceptance gets a sealed page of evidence. ADR 0013.
 */
@Service
@Transactional
public class AcceptingAgreement {

    private static final Texts TEXTS = new Texts("agreement");
    private static final String EMAIL = "EMAIL";
    private static final Set<String> CHANNELS = Set.of("PORTAL", "BRANCH", "IN_PERSON", "CALL", EMAIL, "LETTER");
    private static final int MOST_CODES = 5;
    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int CODES = 1_000_000;

    private final Agreements agreements;
    private final AgreementStore store;
    private final AcceptanceCodeRepository codes;
    private final AcceptanceRecords records;
    private final Portfolios portfolios;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final PasswordEncoder hashes = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecureRandom random = new SecureRandom();

    AcceptingAgreement(Agreements agreements, AgreementStore store, AcceptanceCodeRepository codes, AcceptanceRecords records, Portfolios portfolios,
                       Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.agreements = agreements;
        this.store = store;
        this.codes = codes;
        this.records = records;
        this.portfolios = portfolios;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a code to an e-mail address of the debtor: the one named, else the first usable. It takes the place of the one before, which is of no use
     * from then on; at most five an hour, and none while one is locked.
     *
     * @param wanted one of the debtor's addresses as the case shows it, may be null
     */
    public AcceptanceCodeSent sendCode(AgreementId id, String wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var opened = store.open(id);
        Agreement agreement = opened.agreement();
        if (agreement.status() != AgreementStatus.APPROVED || !opened.standing().isOpen()) {
            return refused("notApproved");
        }
        if (!now.isBefore(agreement.acceptUntil())) {
            return refused("acceptanceExpired");
        }
        if (opened.standing().onHold()) {
            return refused("caseOnHold");
        }
        DebtorDetails debtor = store.debtor(agreement.debtorId());
        Optional<String> address = addresses(debtor).filter(value -> wanted == null || wanted.isBlank() || value.equalsIgnoreCase(wanted.strip())).findFirst();
        if (address.isEmpty()) {
            return refused("noAddressForCode");
        }
        Optional<AcceptanceCode> last = latest(id);
        if (last.filter(code -> code.blocksAnother(now)).isPresent() || codes.countByAgreementIdAndRequestedAtAfter(id.value(), now.minus(WITHIN)) >= MOST_CODES) {
            return refused("tooManyCodes");
        }
        last.ifPresent(code -> {
            code.replace();
            codes.saveAndFlush(code);
        });
        String digits = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        var code = codes.saveAndFlush(new AcceptanceCode(id, hashes.encode(digits), EMAIL, address.get(), now));
        Locale language = AgreementPrinter.wording(debtor).language();
        events.publishEvent(new MessageAskedFor(agreement.caseId(), address.get(), TEXTS.text(language, "code.subject"),
                TEXTS.text(language, "code.text", debtor.name(), digits, (int) AcceptanceCode.VALID.toMinutes(), creditor(debtor))));
        return new AcceptanceCodeSent.Sent(EMAIL, masked(address.get()), code.expiresAt());
    }

    /** Where a code can go, and how the newest one stands. */
    @Transactional(readOnly = true)
    public AcceptanceCodes codes(AgreementId id) {
        Instant now = clock.instant();
        DebtorDetails debtor = store.debtorOf(id);
        AcceptanceCodes.Newest newest = latest(id).map(code -> new AcceptanceCodes.Newest(code.state(now), masked(code.address()), code.requestedAt(),
                code.expiresAt(), code.triesLeft(), code.blocksAnother(now) ? code.expiresAt() : now)).orElse(null);
        return new AcceptanceCodes(addresses(debtor).map(address -> new AcceptanceCodes.Address(address, masked(address))).toList(), newest);
    }

    private static Stream<String> addresses(DebtorDetails debtor) {
        return debtor.contactPoints().stream().filter(point -> point.type().equals(ContactPoint.EMAIL) && point.usable()).map(ContactPoint::value);
    }

    private String creditor(DebtorDetails debtor) {
        return AgreementPrinter.parties(debtor, portfolios.portfolio(debtor.portfolio())).get("creditor").toString();
    }

    private static AcceptanceCodeSent refused(String key) {
        return new AcceptanceCodeSent.Refused(Problem.sentence(key));
    }

    private Optional<AcceptanceCode> latest(AgreementId id) {
        return codes.findFirstByAgreementIdOrderByRequestedAtDescIdDesc(id.value());
    }

    /** The first letter and the house: {@code a***@example.org}. */
    private static String masked(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }

    /** Records the yes, checks what was given with it and makes the page of evidence. A repeat answers the first evidence. */
    public AcceptanceResult accept(AcceptAgreement wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Agreement agreement = store.open(wish.id()).agreement();
        if (agreement.acceptance() != null || agreement.status() != AgreementStatus.APPROVED) {
            return agreements.accept(wish.id(), wish.acceptedBy(), wish.channel(), wish.actor());
        }
        if (wish.textSha256() != null && !wish.textSha256().strip().equalsIgnoreCase(agreement.documentSha256())) {
            return new AcceptanceResult.Refused(Cause.TEXT_CHANGED, Problem.sentence("otherText", agreement.documentSha256()));
        }
        AcceptanceCode used = null;
        if (wish.code() != null) {
            Optional<AcceptanceCode> code = latest(wish.id());
            Optional<AcceptanceResult.Refused> wrong = tryCode(code, wish.code().replaceAll("[\\s-]", ""), now);
            if (wrong.isPresent()) {
                // the try counts although the yes does not
                return wrong.get();
            }
            used = code.orElseThrow();
        }
        AcceptanceResult result = agreements.accept(wish.id(), wish.acceptedBy(), wish.channel(), wish.actor());
        if (used != null && result instanceof AcceptanceResult.Accepted) {
            used.use(now);
            codes.saveAndFlush(used);
        }
        if (result instanceof AcceptanceResult.Accepted(var evidence)) {
            records.keep(wish.id(), record(wish, agreement, evidence, used));
        }
        return result;
    }

    /** Whatever door the yes came through, it has its page of evidence when it is committed. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void evidenceOf(AgreementAccepted accepted) {
        if (records.find(accepted.agreementId()).isEmpty()) {
            Agreement agreement = store.open(accepted.agreementId()).agreement();
            var evidence = agreement.acceptance();
            var plain = new AcceptAgreement(accepted.agreementId(), evidence.acceptedBy(), evidence.channel(), null);
            records.keep(accepted.agreementId(), record(plain, agreement, evidence, null));
        }
    }

    private Optional<AcceptanceResult.Refused> tryCode(Optional<AcceptanceCode> latest, String digits, Instant now) {
        if (latest.isEmpty()) {
            return why(Cause.NO_CODE, "noCode");
        }
        AcceptanceCode code = latest.get();
        var outcome = code.attempt(hashes.matches(digits, code.codeHash()), now);
        codes.saveAndFlush(code);
        return switch (outcome) {
            case RIGHT -> Optional.empty();
            case WRONG -> why(Cause.CODE_WRONG, "codeWrong", code.triesLeft());
            case LOCKED -> why(Cause.CODE_LOCKED, "codeLocked", AcceptanceCode.MOST_TRIES);
            case EXPIRED -> why(Cause.CODE_EXPIRED, "codeExpired", (int) AcceptanceCode.VALID.toMinutes());
            case USED_UP -> why(Cause.NO_CODE, "noCode");
        };
    }

    private static Optional<AcceptanceResult.Refused> why(Cause cause, String key, Object... values) {
        return Optional.of(new AcceptanceResult.Refused(cause, Problem.sentence(key, values)));
    }

    private AcceptanceRecord record(AcceptAgreement wish, Agreement agreement, AcceptanceEvidence evidence, AcceptanceCode code) {
        DebtorDetails debtor = store.debtor(agreement.debtorId());
        Wording wording = AgreementPrinter.wording(debtor);
        Map<String, Object> values = AgreementPrinter.parties(debtor, portfolios.portfolio(agreement.portfolio()));
        Map<String, Object> facts = new TreeMap<>(Map.of("schema", "acuerdo/acceptance-evidence/1", "agreement", agreement.id().toString(),
                "acceptedBy", evidence.acceptedBy(), "channel", evidence.channel(), "acceptedAt", evidence.at().toString(), "recordedBy", evidence.recordedBy(),
                "documentSha256", evidence.documentSha256(), "termsSha256", agreement.details().termsSha256()));
        values.putAll(facts);
        values.remove("schema");
        values.put("acceptedAt", wording.moment(evidence.at()));
        values.put("channel", channel(evidence.channel(), wording));
        told("address", limited(wish.address(), 100), facts, values);
        told("device", limited(wish.device(), 300), facts, values);
        if (code != null) {
            told("codeChannel", code.channel() + " (" + masked(code.address()) + ")", facts, values);
            values.put("codeChannel", channel(code.channel(), wording) + " (" + masked(code.address()) + ")");
            told("codeSentAt", code.requestedAt().toString(), facts, values);
            told("codeConfirmedAt", code.usedAt().toString(), facts, values);
            values.put("codeSentAt", wording.moment(code.requestedAt()));
            values.put("codeConfirmedAt", wording.moment(code.usedAt()));
        }
        var page = documents.issue(new IssueDocument(agreement.id().value(), agreement.caseId().value(),
                new DocumentContent(DocumentType.ACCEPTANCE_EVIDENCE, wording, values, CanonicalJson.write(facts)), evidence.documentSha256()));
        return new AcceptanceRecord(evidence.documentSha256(), agreement.details().termsSha256(), code == null ? null : code.channel(),
                code == null ? null : code.address(), code == null ? null : code.requestedAt(), code == null ? null : code.usedAt(), limited(wish.address(), 100),
                limited(wish.device(), 300), page.sha256());
    }

    /** In words where it is one of ours; another program's own word stays as it said it. */
    private static String channel(String channel, Wording wording) {
        return CHANNELS.contains(channel) ? TEXTS.text(wording.language(), "paper.channel." + channel) : channel;
    }

    private static void told(String name, String value, Map<String, Object> facts, Map<String, Object> values) {
        if (value != null) {
            facts.put(name, value);
            values.put(name, value);
        }
    }

    private static String limited(String text, int most) {
        return text == null || text.isBlank() ? null : text.strip().substring(0, Math.min(most, text.strip().length()));
    }

    /** Empty before there is an acceptance, and for one that was recorded before such evidence was kept. */
    @Transactional(readOnly = true)
    public Optional<AcceptanceRecord> record(AgreementId id) {
        return records.find(id);
    }

    /** The page of evidence as a file. */
    @Transactional(readOnly = true)
    public Optional<AgreementFile> evidence(AgreementId id) {
        return documents.find(id.value(), DocumentType.ACCEPTANCE_EVIDENCE.name()).map(AcceptingAgreement::file);
    }

    private static AgreementFile file(StoredDocument kept) {
        return new AgreementFile(kept.fileName(), kept.content(), kept.sha256());
    }
}
