//! Questions to derivations that are already made: one by one, with and without proof, and many at once.

#![allow(clippy::unwrap_used, reason = "a benchmark that cannot start should say so loudly")]

mod generated;

use std::fmt;
use std::hint::black_box;
use std::sync::LazyLock;

use depositary_corpus::{Corpus, Files};
use depositary_law::{Answer, Date, Derivation, ParticipantId, Settings, calendar::date, derive};
use divan::Bencher;
use generated::Chance;

static RECORD: LazyLock<Corpus> = LazyLock::new(|| Corpus::open(Files::embedded()).unwrap());

fn main() {
    divan::main();
}

/// A question that has a name.
struct Question {
    participant: &'static str,
    treaty: &'static str,
    on: Date,
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.participant, self.treaty, self.on)
    }
}

impl Question {
    fn derivation(&self) -> Derivation<'static> {
        derivation(self.treaty)
    }

    fn participant(&self) -> ParticipantId {
        *RECORD.name_index().get(self.participant).unwrap()
    }
}

const fn ask(participant: &'static str, treaty: &'static str, on: Date) -> Question {
    Question { participant, treaty, on }
}

/// One participant about which nothing is open, in each of the statuses that it went through.
const PLAIN: [Question; 6] = [
    ask("Lithuania", "ccm", date(2008, 1, 1)),
    ask("Lithuania", "ccm", date(2009, 1, 1)),
    ask("Lithuania", "ccm", date(2011, 8, 1)),
    ask("Lithuania", "ccm", date(2015, 1, 1)),
    ask("Lithuania", "ccm", date(2025, 3, 5)),
    ask("Lithuania", "ccm", date(2025, 3, 6)),
];

/// Participants on whom readings differ, or a date of whom is known only as an interval.
const CONTESTED: [Question; 4] = [
    ask("Ukraine", "apmbc", date(2026, 1, 1)),
    ask("North Korea", "npt", date(2026, 1, 1)),
    ask("Hungary", "rome", date(2026, 7, 1)),
    ask("Malawi", "att", date(2023, 12, 1)),
];

fn derivation(treaty: &str) -> Derivation<'static> {
    let treaty = RECORD.treaty(*RECORD.treaty_index().get(treaty).unwrap()).unwrap();
    derive(&treaty.rulebook, &treaty.facts, RECORD.world(), &Settings::default(), Date::MAX)
}

fn days() -> impl Iterator<Item = Date> {
    std::iter::successors(Some(date(2008, 1, 1)), |day| day.tomorrow().ok())
        .take_while(|day| *day <= date(2030, 12, 31))
}

/// Every participant on every 79th day from 2008 to 2030, in no order that could be foreseen.
fn questions() -> Vec<(ParticipantId, Date)> {
    let mut questions: Vec<_> =
        days().step_by(79).flat_map(|day| RECORD.participant_ids().map(move |who| (who, day))).collect();
    Chance::with_seed(1).shuffle(&mut questions);
    questions
}

/// Answers a question, proves the answer, and lets the proof go.
fn answer_with_proof(derivation: &Derivation<'_>, who: ParticipantId, on: Date) -> Answer {
    black_box(derivation.prove(who, on));
    derivation.status(who, on)
}

mod everyone {
    use super::*;

    #[divan::bench(sample_size = 1000)]
    fn status(bencher: Bencher<'_, '_>) {
        let (derivation, questions) = (derivation("ccm"), questions());
        let mut questions = questions.iter().cycle();
        bencher.bench_local(|| questions.next().map(|(who, on)| derivation.status(black_box(*who), black_box(*on))));
    }

    #[divan::bench(sample_size = 1000)]
    fn status_with_proof(bencher: Bencher<'_, '_>) {
        let (derivation, questions) = (derivation("ccm"), questions());
        let mut questions = questions.iter().cycle();
        bencher.bench_local(|| {
            questions.next().map(|(who, on)| answer_with_proof(&derivation, black_box(*who), black_box(*on)))
        });
    }
}

mod plain {
    use super::*;

    #[divan::bench(args = PLAIN, sample_size = 1000)]
    fn status(bencher: Bencher<'_, '_>, question: &Question) {
        bench_status(bencher, question);
    }

    #[divan::bench(args = PLAIN, sample_size = 1000)]
    fn status_with_proof(bencher: Bencher<'_, '_>, question: &Question) {
        bench_with_proof(bencher, question);
    }
}

mod contested {
    use super::*;

    #[divan::bench(args = CONTESTED, sample_size = 1000)]
    fn status(bencher: Bencher<'_, '_>, question: &Question) {
        bench_status(bencher, question);
    }

    #[divan::bench(args = CONTESTED, sample_size = 1000)]
    fn status_with_proof(bencher: Bencher<'_, '_>, question: &Question) {
        bench_with_proof(bencher, question);
    }
}

fn bench_status(bencher: Bencher<'_, '_>, question: &Question) {
    let (derivation, who) = (question.derivation(), question.participant());
    bencher.bench_local(|| derivation.status(black_box(who), black_box(question.on)));
}

fn bench_with_proof(bencher: Bencher<'_, '_>, question: &Question) {
    let (derivation, who) = (question.derivation(), question.participant());
    bencher.bench_local(|| answer_with_proof(&derivation, black_box(who), black_box(question.on)));
}

mod many {
    use super::*;

    /// 100,000 questions over 500 generated treaties of 300 actions each, shuffled, answered in one call.
    #[divan::bench]
    fn questions_100_000_over_500_treaties(bencher: Bencher<'_, '_>) {
        let register = generated::register(&RECORD, &generated::rulebooks(&RECORD), 500, 300);
        let settings = Settings::default();
        let derivations: Vec<_> = register
            .iter()
            .map(|treaty| derive(treaty.rulebook, &treaty.facts, RECORD.world(), &settings, Date::MAX))
            .collect();
        let questions = draw(100_000, derivations.len());
        bencher.bench_local(|| answer_all(black_box(&derivations), black_box(&questions)));
    }

    /// The status of every participant on every day from 2008 to 2030.
    #[divan::bench]
    fn every_day_and_participant_of_ccm(bencher: Bencher<'_, '_>) {
        let derivation = derivation("ccm");
        bencher.bench_local(|| {
            for day in days() {
                for who in RECORD.participant_ids() {
                    black_box(derivation.status(black_box(who), black_box(day)));
                }
            }
        });
    }
}

fn draw(count: usize, treaties: usize) -> Vec<(usize, ParticipantId, Date)> {
    let participants: Vec<ParticipantId> = RECORD.participant_ids().collect();
    let mut chance = Chance::with_seed(2);
    let mut one = || {
        (
            chance.below(treaties),
            participants[chance.below(participants.len())],
            chance.after(date(1970, 1, 1), 0, 22_000),
        )
    };
    (0..count).map(|_| one()).collect()
}

fn answer_all(derivations: &[Derivation<'_>], questions: &[(usize, ParticipantId, Date)]) -> Vec<Answer> {
    questions.iter().map(|(treaty, who, on)| derivations[*treaty].status(*who, *on)).collect()
}

/// Duties: one with its proof, and all of everybody under a treaty on a day.
mod duties {
    use depositary_law::duty::{DutyQuestion, assess, instances};

    use super::*;

    #[divan::bench(args = ["BIH", "LTU", "TCD"])]
    fn every_duty_of_one(bencher: Bencher<'_, '_>, code: &str) {
        let derivation = derivation("ccm");
        let participant = *RECORD.name_index().get(code).unwrap();
        let on = date(2026, 11, 22);
        bencher.bench(|| {
            for instance in instances(&derivation, participant, on) {
                black_box(assess(&derivation, DutyQuestion { participant, instance, on }));
            }
        });
    }

    #[divan::bench(args = ["ccm", "apmbc", "cwc"])]
    fn everybodys_under(bencher: Bencher<'_, '_>, treaty: &str) {
        let derivation = derivation(treaty);
        let on = date(2026, 11, 22);
        bencher.bench(|| {
            for participant in RECORD.participant_ids() {
                for instance in instances(&derivation, participant, on) {
                    black_box(assess(&derivation, DutyQuestion { participant, instance, on }));
                }
            }
        });
    }
}

/// A published answer, with its sentences: what a door prints, made anew.
mod published {
    use depositary_answers::{Language, Readings, Register, WhenKnown};

    use super::*;

    #[divan::bench(args = [ask("Lithuania", "ccm", date(2025, 3, 6)), ask("North Korea", "npt", date(2026, 1, 1))])]
    fn status_in_english(bencher: Bencher<'_, '_>, question: &Question) {
        let register = Register::new(&RECORD, Readings::default());
        bench(bencher, question, &register);
    }

    #[divan::bench(args = [ask("Lithuania", "ccm", date(2025, 3, 6)), ask("North Korea", "npt", date(2026, 1, 1))])]
    fn status_in_french(bencher: Bencher<'_, '_>, question: &Question) {
        let register = Register::new(&RECORD, Readings::default()).in_language(Language::French);
        bench(bencher, question, &register);
    }

    fn bench(bencher: Bencher<'_, '_>, question: &Question, register: &Register<'_>) {
        let (who, place) = (question.participant(), *RECORD.treaty_index().get(question.treaty).unwrap());
        let when = WhenKnown { on: question.on, known_at: date(2026, 11, 22) };
        bencher.bench(|| black_box(register.status(who, place, when)));
    }
}
