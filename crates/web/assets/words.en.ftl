# The words of the pages in English, in Fluent: key = text, with places as { $name } and plurals by a selector.
# words.fr.ftl and words.es.ftl hold the same keys with the same places.
# Sentences about treaties are made by the register itself and do not stand here.

register-name = Depositary
register-line = Who is bound by which treaty, on which day, as known when, and why.

# Around every page
skip-to-content = Skip to the content
nav-label = Main
nav-treaties = Treaties
nav-states = States
nav-compare = Compare
nav-departures = Departures
nav-withdraw = Simulator
nav-sources = Sources
nav-about = About
search-label = Search for a State or a treaty
search-hint = State or treaty
search-go = Search
crumbs-label = You are here
data-of-page = This page as data:
data-api = API
foot-claims = Not legal advice and not the depositary: official texts and depositary notifications prevail.
foot-about = What this register does not claim
foot-edition = Edition of the record
foot-today = today is { $day }

# Fields
label-on = On the day
label-known = As known on
label-since = Since
label-until = Until
label-status = Status
label-state = State
label-treaty = Treaty
label-article = Article
label-source = Source
label-day = Day
label-group = Group
group-all = all
day-hint = 2025-03-06
day-keys = A day as you would write it: 2025-03-06, 6 Mar 2025, 6.3.2025. Arrow keys step by a day, with Shift by a month, with Ctrl or as Page Up and Page Down by a year.
participant-hint = name or code
show = Show
from = from
until = until
since = since
yes = yes
no = no

# Status
status-party = bound: party
status-contracting = consent deposited, not yet in force
status-signatory = signed only, not bound
status-former-party = ended: former party
status-undetermined = undetermined
status-outside = outside
status-party-means = It has consented, and the treaty is in force for it (VCLT 2(1)(g)). Only a party is bound.
status-contracting-means = Its instrument is on deposit, but the treaty is not yet in force for it (VCLT 2(1)(f)).
status-signatory-means = It signed, subject to ratification; it is not bound, but must not defeat the treaty's object and purpose (VCLT 18).
status-former-party-means = It was a party and is one no longer (VCLT 70).
status-undetermined-means = What is known does not decide it. This never means no.
status-outside-means = Neither signature nor consent is recorded. Only where the record of a treaty is whole does that say that there was none.
qualifier-provisional-application = applied provisionally
qualifier-notice-pending = notice of withdrawal pending, still bound
qualifier-withdrawal-held = withdrawal held by armed conflict, on the strict reading
qualifier-contested = contested
qualifier-interim-obligation-ended = will not become a party
qualifier-suspended = operation suspended, on this reading
change-before = change before:
change-after = next change:
until-hint = “Until” is the first day on which a status no longer holds; “from” is its first day.
timeline-label = Timeline of statuses; the table below has its data
timeline-table = Every status, from the beginning on
legend-legal = act under the treaty
legend-home = step at home
reliability-secondary = careful, but not official
reliability-inferred = inferred from another stated date
reliability-unverified = not verified
marks-legend = Marks after dates: none, official · ° careful but not official · ~ inferred from another date · ? not verified.

# State × treaty
status-page-why = Why
status-page-why-hint = Each step rests on those that it names, on an article, and on what is recorded. Unfold an article to read the words that decide.
proof-from = from step
proof-no-quote = The record does not quote this article.
proof-instruments = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
}
proof-stated-effect = stated effect
readings-title = Readings
readings-hint = The point is contested. Each reading, with what it would answer; none is endorsed here.
readings-followed = followed here
readings-held-by = held by
readings-follow = Follow this reading
readings-asked = This answer follows readings that were asked for:
readings-default = Back to the default
findings-title = What must be said beside it
road-title = The road, in law and at home
road-hint = Only acts under the treaty have effect in it. Votes, laws and announcements at home start no clock.
road-kind = Kind
road-what = What
road-clock = Starts the clock:
road-disputed = counts differ
road-clock-says = The period runs from the receipt of the notice on { $day }, { $article }:
kind-legal = in law
kind-domestic = at home
kind-press = error in print
printed-title = What others print
printed-hint = Shown beside the answer and never believed: where it differs from the dates above, it differs from the record.
printed-what = What
printed-value = As printed
what-in-force-for = in force for it
what-report-due = first transparency report due
what-withdrawal-effect = withdrawal takes effect
what-deposit = deposit
what-signature = signature
what-entry-into-force = entry into force
sources-title = Sources
further-label = From here
further-withdraw = Simulate a withdrawal
further-compare = Compare with another State
further-treaty = The treaty on this day
further-state = All treaties of this State
further-changes = What changed between two days
further-text = The treaty elsewhere

# Acts
act-signature = signature
act-definitive-signature = definitive signature
act-ratification = ratification
act-acceptance = acceptance
act-approval = approval
act-accession = accession
act-formal-confirmation = formal confirmation
act-consent = consent
act-succession = succession
act-provisional-application = provisional application
act-intention-not-to-become-party = intention not to become a party
act-withdrawal-of-instrument = instrument taken back
act-withdrawal-notice = notice of withdrawal
act-revocation-of-withdrawal = revocation of the notice
act-declaration = declaration
act-objection = objection
act-announcement = announcement

# Kinds of rule
rule-signature = signature
rule-consent = consent to be bound
rule-entry-into-force = entry into force of the treaty
rule-entry-into-force-for-participant = entry into force for a participant
rule-provisional-application = provisional application
rule-reservations = reservations
rule-duration = duration
rule-withdrawal-notice = notice of withdrawal
rule-withdrawal-effect = effect of a withdrawal
rule-withdrawal-hold = hold by armed conflict
rule-withdrawal-window = when a notice may be given
rule-withdrawal-survival = what survives
rule-ends-with = ends with another treaty
rule-text = for its sentence only
rule-party = who is a party
rule-former-party = who is a party no longer
rule-signatory = who is a signatory
rule-contracting = who is a contracting State
rule-outside = who stands outside
rule-consent-by-deposit = consent by deposit
rule-contested = contested point
rule-conflict-evidence = evidence of armed conflict
rule-bound = bound: the treaty is in force for them
rule-deposited = deposited: consent on deposit and not ended
rule-signed = signed, and have not left

# Treaties
treaties-title = Treaties
treaties-lead = { $count ->
    [one] One treaty is in the register, with its final clauses as rules and its acts as dated facts.
   *[other] { $count } treaties are in the register, each with its final clauses as rules and its acts as dated facts.
}
treaties-caption = Who is bound on { $day }, counted as “in force for the participant”
treaties-opened = Opened
treaties-in-force = In force since
treaties-bound = Bound
treaties-undetermined = Undetermined
treaty-sentence = { $count ->
    [one] On { $day }, { $count } participant is bound by the { $treaty }.
   *[other] On { $day }, { $count } participants are bound by the { $treaty }.
}
treaty-undetermined = Of { $count } more it cannot be said.
treaty-rule = Counting rule: bound, that is, the treaty is in force for them.
treaty-by-deposit = Count by deposit instead
treaty-adopted = Adopted
treaty-depositary = Depositary
growth-title = How it grew
growth-table = The numbers behind the drawing
known-caption = As known on { $day }.
standings-title = Who stands where
standings-caption = On { $day }, as known on { $known }. Those bound:
standings-outside = { $count ->
    [one] { $count } stands outside
   *[other] { $count } stand outside
}
standings-outside-hint = Neither signature nor consent is recorded for them on this day.
contested-title = Contested points
clauses-title = Clauses
clauses-hint = The articles that decide about status, in a few of their own words, and the sentence that each puts into a proof.
clauses-says = In a proof:
changes-title = What changed
changes-after = After
changes-until = Up to and on
changes-sentence = { $count ->
    [one] { $count } change of status after { $from }, up to and on { $to }.
   *[other] { $count } changes of status after { $from }, up to and on { $to }.
}
changes-before = Before
changes-then = From that day

# States
states-title = States
states-lead = { $count ->
    [one] { $count } participant: States, and one organisation. Former States have their days.
   *[other] { $count } participants: States, and one organisation. Former States have their days.
}
states-hint = Designations follow the sources and imply no opinion on the legal status of any territory.
state-code = Code
state-groups = Groups
state-former-names = Former names
state-successions = Successions
state-succeeded = took over from
state-sentence = Bound by { $count } of { $all } treaties on { $day }.
state-caption = Every treaty in which it acted, on { $day }; the line through the drawings is that day
state-timeline = Timeline
state-never = No act is recorded under:
group-eu = European Union
group-nato = NATO
group-borders-russia = States that border Russia
group-un-african = UN African Group
group-un-asia-pacific = UN Asia-Pacific Group
group-un-eastern-european = UN Eastern European Group
group-un-grulac = UN Latin American and Caribbean Group
group-un-weog = UN Western European and Others Group
group-un-none = UN, in no regional group

# Leaving
withdraw-title = Withdrawal simulator
withdraw-label = Simulation, not a notice. Nothing here is sent to anybody, and nothing here enters the record.
withdraw-lead = Suppose that a notice of withdrawal is received on some day. The register answers by the treaty’s own clause: when its period expires, what holds it, what is asked, what survives.
withdraw-notice = Notice received on
withdraw-revoke = Taken back on
withdraw-conflict = Armed conflict from..to
withdraw-reading = Evidence of conflict
withdraw-strict = holds a withdrawal (strict)
withdraw-no-hold = holds nothing
withdraw-go = Simulate
withdraw-outcome = Outcome
withdraw-received = Notice received
withdraw-expires = Period expires
withdraw-effect = Takes effect
withdraw-last = Last day bound
withdraw-counts = Bound before: { $before }; after: { $after }. { $needed } were needed for entry into force; falling below that number would end nothing (VCLT 55).
withdraw-asked = What is asked of the notice
withdraw-survives = What survives
withdraw-ends = What ends with it
withdraw-supposed = The notice is supposed; its source is called “hypothetical”. Everything else is from the record.
evidence-title = Evidence of armed conflict
evidence-hint = Evidence from a data set, not a finding. How it is read is a setting of this page.
evidence-conflict = Conflict
evidence-role = Role
evidence-covers = Covers the tested day
evidence-open = end of the data
outcome-effective = effective
outcome-pending = pending
outcome-held = held
outcome-revoked = revoked
outcome-taken-back = taken back
outcome-contested = contested
outcome-undetermined = undetermined
outcome-without-effect = without effect
outcome-not-a-party = not a party
outcome-no-clause = no clause on withdrawal
departures-title = Departures
departures-lead = All exits in the record, and the attempts at one: notices, instruments taken back, announcements.
departures-sentence = { $count ->
    [one] { $count } exit or attempt: { $outcomes }.
   *[other] { $count } exits and attempts: { $outcomes }.
}
departures-days = { $count ->
    [one] From notice to effect: { $least } to { $most } days, median { $median }, over { $count } exit that took effect.
   *[other] From notice to effect: { $least } to { $most } days, median { $median }, over { $count } exits that took effect.
}
departures-act = Act
departures-lag = Days
scenarios-title = Scenarios
scenarios-label = Hypothetical. A scenario is laid over the record and compared with it; it never becomes part of it.
scenarios-lead = Facts that somebody supposes, and what would follow from them by the same rules.
scenarios-compared = Compared on { $day }, as known on { $known }.
scenarios-counts = Bound in the record and in the scenario
scenarios-record = In the record
scenarios-scenario = In the scenario
scenarios-needed = Needed to enter into force
scenarios-threshold = Falling below the number needed for entry into force ends nothing (VCLT 55).
scenarios-differences = Who stands otherwise than in the record
scenarios-from = Differs from

# Compare
compare-title = Compare
compare-lead = Two States, or one State on two days, under every treaty. What differs comes first.
compare-one = One State
compare-other = Another State
compare-then = On the day (the other)
compare-go = Compare
compare-sentence = They differ under { $count } of { $all } treaties.
compare-differs = Differing
compare-same = Alike

# Sources
sources-lead = { $count ->
    [one] { $count } document on which the record relies. Each fact names its own.
   *[other] { $count } documents on which the record relies. Each fact names its own.
}
sources-containing = Containing

# Search and refusals
search-title = Search
search-empty = Type the name of a State or a treaty, in any of six languages; former names and codes are known too.
search-nothing = Nothing is called “{ $name }”, or anything like it.
search-similar = Nothing is called exactly “{ $name }”. Did you mean
search-state = State
search-treaty = treaty
refused-help = What there is:
refused-home = the first page

# Home
home-title = Who is bound by which treaty, on which day, and why?
home-who = State
home-go = Ask
home-examples = For example:
home-example-1 = Lithuania’s last day under the Convention on Cluster Munitions
home-example-2 = the day after
home-example-3 = Ukraine and the mine ban
home-map = On the map
home-map-table = The table behind the map
home-lately = What changed lately
home-lately-none = No change of status is recorded for the last two years.
home-next = What comes next
home-next-none = No change of status follows from what is recorded today.
home-next-hint = By what is recorded today. An act of tomorrow can change it.

# The API
api-title = The API
api-document = The OpenAPI 3.1 document, for programs:
api-parameters = Parameters
api-parameter = Name
api-where = Where
api-meaning = Meaning
api-needed = needed
api-answers = Answers:
api-try = Try:
api-problems = When a question cannot be answered
api-problems-says = The answer is then a problem document (RFC 9457). Its type leads here; its detail says what is wrong with this question and what exists instead.
api-shapes = Shapes
api-shapes-says = They change only by addition.

# About
about-title = About this register
about-not-title = What it does not claim
about-not-1 = It is not legal advice, and it is not the depositary. Official texts and depositary notifications prevail over anything here.
about-not-2 = It finds no breach. That something is not recorded by some day is a fact; what follows from it is for others to judge.
about-not-3 = What is not known is undetermined, never no. A computed date stands beside the stated one; where they differ, the stated one stands and the difference is shown.
about-not-4 = Contested points are shown with every reading and who holds it. The reading that an answer follows is a setting, printed with the answer.
about-not-5 = Designations of participants, and lines on maps, imply no opinion on the legal status of any territory or on any border.
about-read-title = How to read an answer
about-read-1 = Every answer has two times: the day in law that is asked about, and the day up to which facts were known. A correction never erases: ask for an earlier day, and you get what could be known then.
about-read-2 = Every status is proved: by articles, and by recorded acts with their sources. Another program, which shares no code with the engine, checks the proofs.
about-read-3 = Counts name their rule. A hundred and twelve by deposit is not a hundred and eleven bound.
about-read-4 = A simulation or a scenario is always labelled as one.
about-made-title = How it is made
about-made-1 = The final clauses of each treaty are written down as rules beside the article and a few of its words. Acts are dated facts, each with its source and how far it can be trusted. A pure engine derives from the two what holds on any day.
about-made-2 = The address of a page is its question, and the same address with .json or .csv at the end is the data. The same question gives the same bytes on the command line.
about-made-3 = The software is open source (MIT or Apache 2.0), the record is in the public domain (CC0 1.0) with the credits that its sources ask for.
about-private-title = Your visit
about-private-1 = These pages load nothing from elsewhere, set no cookies and count nobody. Where this server keeps a log, it has the addresses asked for and nothing about who asked.
about-words-title = The words for a status
about-record-title = The record
about-acts = Recorded acts
about-edition = The edition is the SHA-256 over the record’s files: two registers with the same edition give the same answers.

# Duties
duty-new-due = new deadline
event-applies = there is something to which it applies
event-declared-none = declared that there is nothing to which it applies
event-hostilities-ended = end of the hostilities
event-extension-requested = a later deadline was asked for
event-extension-granted = a later deadline was granted
event-extension-refused = a later deadline was not granted
event-outstanding = still not done
event-report-submitted = report received
event-completed = done

# Definitions
definitions-title = Definitions
definitions-lead = What a stated description is by the words of a treaty’s definition: one plain question each, every answer optional.
definitions-care = It explains a stated description by the words of the treaty. Whether what is stated is true it cannot know, and it never says what would have to be otherwise. Not legal advice; official texts prevail.
definition-title = Is it { $what }?
definition-lead = Answer what is stated of it and leave the rest open. The answer goes through the criteria of the definition one by one.
definition-described = Described:
definition-verdict = Verdict
definition-covered = covered
definition-not-covered = not covered by the definition
definition-undetermined = undetermined
definition-decides = Decided by
definition-none-decides = none decides yet
definition-see = Treaties about such things
definition-needs = What would settle it
definition-criteria = Criteria, one by one
definition-unknown = unknown
definition-matters = not stated, and it matters
definition-presumed = presumed, nothing is stated
definition-idle = not stated, and it does not matter here
definition-decisive = decides
definition-contested = Contested:
definition-no-holder = No holder is on record.
definition-examples = Descriptions that come with the record
definition-questions = What is stated of it
definition-questions-hint = Every question may stay open: what is not stated is unknown, and unknown is not no.
definition-open = would settle it
definition-dont-know = don’t know
definition-number = a whole number; empty: don’t know
definition-weight = with its unit, as 4.1 kg; empty: don’t know
definition-go = Explain
definition-anew = Start anew

# Observations
nav-definitions = Definitions
nav-figures = Observed
observed-title = Observed
observed-any = any
observed-says = What is said
known-on = Facts as known on { $day }.
figures-title = Figures
figures-lead = What others count: each number with its year, its edition and what it is a number of. Numbers of two groups must not be compared.
figures-legend = Marks after values: ° not official · ~ inferred · ? not verified. Recorded casualties are not all casualties.
figures-explain = What are these numbers?
figures-explain-go = Explain
figures-measure = Measure
figures-denominator = Share of
figures-scope = Of whom
figures-year = Year
figures-edition = Edition
figures-editions = Editions
figures-every-edition = every one
figures-latest-edition = the latest of each
figures-none = No such figure is recorded; that is not to say that there is none.
figures-sentence = { $count ->
    [one] { $count } figure.
   *[other] { $count } figures in { $groups } groups.
}
figures-count = { $count ->
    [one] ({ $count } figure)
   *[other] ({ $count } figures)
}
figures-as-series = As one series
figures-as-total = The sum
figures-narrower = These requests work:
figures-no-narrower = No narrower request works.
figures-left-out = Left out: they misstate the base of another
figures-two = The two figures
figures-these = Figures that have these numbers
figures-covers = Covers
figures-place = Where
figures-value = Value
figures-printed = As printed
figures-world = world
figures-misread = misread
figures-rival = others give it another base
reports-title = Reports of use
reports-lead = What is reported, alleged and denied of use, transfer, transit and production. A report is not a finding, and says nothing on whether a treaty was kept; a denial stands beside what it denies.
reports-act = Act
reports-status = Status
reports-whom = Of whom
reports-not-named = not named
reports-denied = denied
reports-denies = denies this
reports-rival = said otherwise
reports-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
reports-none = No such report is recorded; that is not to say that there was nothing.
positions-title = Positions
positions-lead = Who said what about a withdrawal or a suspension. The stance is towards the withdrawal or suspension.
positions-about = About
positions-by = By
positions-stance = Stance
positions-matter = About
positions-who = Who
positions-count = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
positions-none = No such position is recorded; that is not to say that none was taken.
positions-hint = In our words unless in quotation marks.
meetings-title = Meetings
meetings-lead = Meetings of the parties, those that are over and those announced.
meetings-which = Which
meetings-all = all
meetings-next = the next of each treaty
meetings-count = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
meetings-none = No such meeting is recorded; that is not to say that there is none.
meetings-days = Days
meetings-meeting = Meeting
meetings-where = Where
meetings-president = President
meetings-announced = announced
meetings-elsewhere = printed elsewhere as
votes-title = Votes
votes-lead = Votes on resolutions about a treaty. Votes of the committee and of the plenary, and on a whole and on a part, must not be compared.
votes-none = No such vote is recorded; that is not to say that there was none.
votes-plenary = General Assembly, plenary
votes-committee = First Committee, on the draft
votes-whole = as a whole
votes-body = Body
votes-session = Session
votes-document = Document
votes-for = For
votes-against = Against
votes-abstaining = Abstaining
duty-what = Duty
duty-due = Due
duty-state = How it stands
duty-year = Year
duty-granted = granted
duty-by-clause = by the clause
duty-does-not-count = does not count
duty-chain = Deadlines, one after another
duty-late-by = late by
duty-why = Why
duty-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
duty-state-not-applicable = not owed on that day
duty-state-unknown = not known
duty-state-due = to be done
duty-state-met = done
duty-state-met-late = done late
duty-state-extended = to be done, deadline extended
duty-state-overdue = overdue
duty-state-nominal = on paper only
duties-title = Duties
duties-hint = By what is recorded. What is not recorded is not known, never “not done”; no finding of breach is made.
duties-last-day = The duties as they stood on the last day bound,
duties-as-of-last = as of its last day bound,
duties-first-day = The duties as they will stand on the first day bound,
duties-earlier = { $count ->
    [one] { $count } yearly report of an earlier year
   *[other] { $count } yearly reports of earlier years
}
duties-yearly = Yearly reports
duties-none-open = No duty is known to be open with a date.
duties-unknown = { $count ->
    [one] Of { $count } duty past its date the outcome is not known.
   *[other] Of { $count } duties past their date the outcome is not known.
}
duties-unknown-which = Which
deadlines-title = Deadlines
deadlines-lead = What falls due by when: by the treaties’ own clauses, and as meetings of the parties granted more time.
deadlines-sentence = { $count ->
    [one] { $count } duty falls due within { $months } months of { $day }.
   *[other] { $count } duties fall due within { $months } months of { $day }.
}
deadlines-states-sentence = { $count ->
    [one] { $count } duty stands so on { $day }.
   *[other] { $count } duties stand so on { $day }.
}
deadlines-take = The same list as
deadlines-calendar = calendar (.ics)
deadlines-feed = feed (Atom)
deadlines-clause-means = the deadline that the clause gives
deadlines-granted-means = moved by a decision that counts
deadlines-overdue = Overdue, as somebody reported who looked after the date
deadlines-overdue-unknown = overdue, or not known
deadlines-no-day = Without a day, or none that is certain
deadlines-more = { $shown } lines are shown; { $more } more are in the CSV. Narrow the question by State, treaty or duty.
deadlines-next = What falls due next
deadlines-past = Overdue, and past due with unknown outcome
deadlines-all = all
deadlines-to-be-done = any
deadlines-any-time = at any time
deadlines-months = the next { $months } months
deadlines-within = Falls due within
further-deadlines = Deadlines
further-may = What treaties say of an activity
further-pages = More:
withdraw-duties = Duties overdue at the notice, or due before the exit
home-deadlines = Next deadlines
home-deadlines-all = All deadlines, by month
nav-deadlines = Deadlines

# What others print
audit-title = What others print
audit-lead = Dates and counts that other publications print, compared with what the record derives. They are never believed here, only compared; a difference says nothing about which side erred, the reason does.
audit-sentence = { $compared } printed figures compared: { $agree } agree, { $differ } differ.
audit-about = What is printed
audit-ours = By this record
audit-apart = Days apart
audit-as-of = as of
audit-or = or
audit-none = nothing
audit-agrees = agrees
audit-which = Show
audit-differing = what differs
audit-all = all
audit-why = Where ours comes from

# Activities
may-title = What treaties say of an activity
may-lead = Ask about a State and an activity, alone or with an ally. Each treaty answers about its own weapons, by the statuses of that day.
may-activity = Activity
may-with = With (ally or recipient)
may-beside = with
may-care = “Not regulated” is not “permitted”: other treaties, customary law and national law stand beside each answer.
may-care-law = This reads texts and who holds which reading of them. It is not legal advice and no finding about anybody’s conduct; official texts prevail.
may-exceptions = Exceptions
may-conditions = Under these conditions:
may-disputed = Contested:
may-not-deciding = The answer above does not depend on it here; it would with a partner that is not a party.
may-brief = Not regulated
may-not-regulated = These treaties do not bind it that day, or do not speak of this activity.
may-without = Not asked, because the record does not hold what they prohibit:
answer-prohibited = prohibited
answer-permitted = permitted
answer-contested = contested
answer-not-regulated = not regulated
answer-undetermined = undetermined
activity-use = use
activity-develop = develop
activity-produce = produce
activity-acquire = acquire
activity-stockpile = stockpile
activity-retain = retain
activity-transfer = transfer
activity-assist = assist, encourage or induce
activity-host-foreign-stocks = host foreign stocks
activity-transit = transit
activity-invest = invest
activity-joint-operations = joint operations
opening-open = open under its conditions
opening-closed = not open with this ally
opening-if-recipient-is-party = open only if the recipient is a party
opening-if-partner-is-not-party = open only if the partner is not a party
opening-while-period-runs = open only while the period of destruction runs

# Check a text
nav-check = Check a text
check-title = Check a text
check-lead = Paste a news text about a treaty. Every claim in it that a register can check is marked, with what the record says of it, and where.
check-promise-kept = Nothing you send is stored or logged.
check-promise-silence = What is not in the record is not thereby wrong: then the record is silent.
check-promise-language = It reads English. It checks statements, never what anybody intended.
check-text-number = Text { $number }
check-paste = Paste the text
check-file = Or choose a file: text, Markdown or a web page
check-published = Published on (optional)
check-name = Name (optional)
check-published-hint = A text is judged by what was so, and was known, on the day it was published. Without a day, the text’s own date line counts, else today.
check-another = Another text, to lay beside it
check-go = Check
check-reading = Reading…
check-title-one = Checked: { $name }
check-title-several = { $count } texts checked
check-summary = Claims by what the record says
check-none = No claim about a treaty was found that the record could check.
check-care = A claim that is not in the record may be right. Not legal advice and not the depositary; official texts and depositary notifications prevail.
check-keys = Keys: n and p step from claim to claim; Enter leads from a mark to its note and back.
check-judged = Judged as of { $day } ({ $from }), with what was known then; where more is known on { $today }, the note says so.
check-judged-today = No day of publication is known: judged as of today, { $today }, with what is known today.
check-from-given = as given
check-from-markup = from the page’s markup
check-from-file-name = from the file’s name
check-from-text = from the text
check-shortened = The first { $shown } of { $all } claims are shown; the data below holds all.
check-claim = claim
check-back = Back to claim
check-label-agrees = the record says the same
check-label-contradicts = the record says otherwise
check-label-ambiguous = right in one reading, wrong in another
check-label-not_in_record = not in the record
check-cause-wrong-date = another date
check-cause-wrong-actor = somebody else
check-cause-wrong-status = another status or act
check-cause-wrong-count = another number
check-cause-wrong-basis = right only on another base
check-cause-stale = no longer so on that day
check-cause-wrong-clock = the period runs from another event
check-cause-wrong-article = the treaty does not say so
check-cause-contested = readings differ
check-cause-imprecise = loosely worded
check-cause-outside-record = the record does not hold such things
check-kind-effective_date = date of effect
check-kind-notice_date = date of notice
check-kind-entry_into_force = entry into force
check-kind-party_count = number of parties
check-kind-signatory_count = number of signatories
check-kind-treaty_action = act
check-kind-status = status
check-kind-domestic_step = step at home
check-kind-non_party_list = States outside
check-kind-provision_summary = what the treaty says
check-kind-statistic = figure
check-kind-quote_position = words of somebody
check-kind-other = other
check-said-by = said by { $who }
check-why = Where that stands
check-readings = Readings:
check-now = Known now:
check-rules = Rules that found it
check-proof = Proof: { $who } and { $treaty } on { $day }
check-relations = The texts beside each other
check-relations-hint = What different texts say of one event
check-relation-one = One text
check-relation-how = stands to it
check-relation-other = The other
check-relation-why = Why
check-relation-agrees = agrees with
check-relation-contradicts = contradicts
check-relation-different_basis = stands on another basis than
check-data = This result as data:
check-data-large = The data of this result is too large for a page; the same texts give it at the
check-again = Change the text or the day, and check again
check-anew = Check another text
check-api-body = Takes a body:

# Languages and days
language-label = Language
language-machine = Machine translation, not yet reviewed by a speaker: in this register the English wording prevails. Quotations, notes and descriptions from the record stay in English.
to = to
day-in-words = { $day } { $month } { $year }
month-in-words = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# The map. Places stay in braces until the slider fills them.
map-bound = bound
map-party = party
map-leaving = party, notice of withdrawal given
map-contracting = contracting: consent deposited, not yet in force for it
map-signatory = signatory
map-former-party = former party
map-outside = outside
map-undetermined = undetermined
map-party-since = party since { $from }
map-leaving-since = party, notice of withdrawal given on { $from }
map-contracting-since = contracting since { $from }: not yet in force for it
map-signatory-since = signatory since { $from }
map-former-party-since = former party since { $from }
map-absent = no row of its own on this day
map-day = On { $on }, as known on { $known }
map-counter = { $n } { $rule }
map-undetermined-count = { $n } undetermined
map-description = World map, { $title }: each participant is a link to its answer. Status is shown by colour and pattern; the same is said in the table.
map-disputed = disputed area, in nobody's colour
map-no-row = no row of its own
map-opinion = Shapes, borders and names imply no opinion on any status.
map-credit = Map: Natural Earth, Equal Earth projection
map-elsewhere = Not on the map:
map-note = Former States are drawn in today's borders. Territories without a row of their own are left blank: whether an act extends to them is for each act to say.
map-show = Show this day
map-slider = Day on the map
map-keys = Arrow keys: a day; with Shift: a month; Page Up and Page Down: a year; Home and End: first and last day.
map-previous = Previous change
map-next = Next change
map-play = Play
map-pause = Pause
map-skip = Skip the map
map-svg = Picture (SVG)
map-png = Picture (PNG)
map-no-data = The days could not be loaded; use the field and the button.

# What cannot be answered
problem-unknown-name = Nothing is called so
problem-unknown-name-says = Nothing is called “{ $name }”.
problem-bad-question = The question cannot be read
problem-no-such-page = There is nothing here
problem-no-such-page-says = Nothing is published at “{ $name }”.
problem-method-not-allowed = This address is for reading
problem-method-not-allowed-says = This address does not answer to that method.
problem-not-acceptable = Not in this form
problem-not-acceptable-says = The request accepts none of the forms that are there.
problem-record-has-errors = The record has errors
problem-busy = Too many long questions at once
problem-busy-says = The register is busy with long questions; ask again in a moment.
problem-took-too-long = That took too long
problem-took-too-long-says = The answer was not ready in time; ask again, or ask for less.
problem-too-large = That is too large
problem-too-large-says = What was sent is larger than this address takes.
problem-unsupported-media-type = Not from this kind of body
problem-unsupported-media-type-says = This address does not take a body of that kind.
problem-defect = Something is wrong with the program
problem-defect-says = The program met a state that its authors thought impossible; please report it.

# Dossier
dossier-title = Dossier
dossier-print = Print dossier
dossier-hint = One State on one day, to print: every treaty with its proof in brief, what was declared, what is owed, what others print, and where it stands written.
dossier-on = Status on { $day }, as known on { $known }
dossier-instrument = Acts:
dossier-acts = Declarations, objections and notices
dossier-acts-none = No declaration, objection or notice of it is recorded by that day. That is not to say that there is none.
dossier-none = No act is recorded by that day under:
dossier-printed = What others print that differs
dossier-printed-none = No printed figure about it differs from what the record derives, among those that are recorded.
dossier-footer = Edition { $edition } of the record, on { $day }. Not legal advice and not the depositary: official texts and depositary notifications prevail.

# Words of the record's closed lists
term-casualties = casualties
term-killed = killed
term-injured = injured
term-civilians-share = civilians share
term-children-share = children share
term-men-and-boys-share = men and boys share
term-remnants-share = remnants share
term-states-with-casualties = states with casualties
term-casualties-recorded = casualties recorded
term-area-cleared = area cleared
term-contaminated = contaminated
term-all-recorded = all recorded
term-attacks = attacks
term-remnants = remnants
term-civilians = civilians
term-land = land
term-not-stated = not stated
term-all-casualties = all casualties
term-status-known = status known
term-age-known = age known
term-sex-known = sex known
term-attack-casualties = attack casualties
term-remnant-casualties = remnant casualties
term-civilian-casualties = civilian casualties
term-use = use
term-transfer = transfer
term-transit = transit
term-production = production
term-recorded = recorded
term-estimated = estimated
term-confirmed = confirmed
term-user-unknown = user unknown
term-reported = reported
term-alleged = alleged
term-denied = denied
term-listed = listed
term-not-reported = not reported
term-support = support
term-neutral = neutral
term-regret = regret
term-condemn = condemn
term-objection = objection
term-dataset = dataset
term-depositary = depositary
term-encyclopaedia = encyclopaedia
term-law = law
term-monitor = monitor
term-official = official
term-press = press
term-text = text
term-primary = primary
term-secondary = secondary
term-annual-declarations = annual declarations
term-annual-report = annual report
term-chemical-weapons-certificate = chemical weapons certificate
term-chemical-weapons-destruction = chemical weapons destruction
term-chemical-weapons-destruction-late-joiner = chemical weapons destruction late joiner
term-chemical-weapons-destruction-start = chemical weapons destruction start
term-chemical-weapons-plans = chemical weapons plans
term-clarification = clarification
term-clearance = clearance
term-clearance-later = clearance later
term-clearance-measures = clearance measures
term-declaration = declaration
term-destruction = destruction
term-elimination = elimination
term-elimination-plan = elimination plan
term-foreign-chemical-weapons = foreign chemical weapons
term-former-possessor-safeguards-agreement = former possessor safeguards agreement
term-former-possessor-safeguards-talks = former possessor safeguards talks
term-hosted-weapons = hosted weapons
term-initial-declaration = initial declaration
term-initial-report = initial report
term-mined-area-measures = mined area measures
term-national-authority = national authority
term-national-measures = national measures
term-production-facilities-closure = production facilities closure
term-production-facilities-destruction = production facilities destruction
term-production-facilities-destruction-start = production facilities destruction start
term-production-facilities-plans = production facilities plans
term-removal-from-operational-status = removal from operational status
term-retention = retention
term-retention-report = retention report
term-riot-control-change = riot control change
term-safeguards = safeguards
term-safeguards-agreement = safeguards agreement
term-safeguards-talks = safeguards talks
term-safeguards-talks-later-joiner = safeguards talks later joiner
term-separate-stocks = separate stocks
term-stockpile-destruction = stockpile destruction
term-universality = universality
term-victim-assistance = victim assistance
