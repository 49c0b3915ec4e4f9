# The sentences of answers and proofs in English: the language in which the record is kept, and the original
# of the other catalogues. Places are given by the code that says a message; `none` stands for what is not there.
# Sentences of clauses stand with the clauses (data/treaties/*/rulebook.toml, says.*.toml).


## Days and lists

day = { $day } { $month } { $year }
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
day-as-known = { $day }, as known on { $known }
reported-day = on { $day }
reported-month = in { $month } { $year }
reported-year = in { $year }
reported-between = between { $from } and { $to }
years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
no-day = no day
period-same-day = same day
period-first-of-month = first day of month { $n }
period-first-after-days = first day of month after { $n } days
and = { $first } and { $last }
also = { $first }; { $last }

## Acts

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
act-intention-not-to-become-party = intention not to become party
act-withdrawal-of-instrument = withdrawal of instrument
act-withdrawal-notice = withdrawal notice
act-revocation-of-withdrawal = revocation of withdrawal
act-declaration = declaration
act-objection = objection
act-announcement = announcement

## Statuses, after "then" or in brackets

then-outside = outside the treaty
then-signatory = a signatory, not bound
then-contracting = has consented, not yet bound
then-party = a party, bound
then-former-party = a former party, not bound
then-undetermined = undetermined

## The status on a day, in one sentence

answer-outside = On { $on }, { $who } is outside { $treaty }: no signature or consent by it is known.
answer-outside-taken-back = On { $on }, { $who } is outside { $treaty }: it took back its instrument on { $back }, before it had effect.
answer-outside-extinct = On { $on }, { $who } no longer exists (since { $end }); it was not a party.
answer-signatory =
    On { $on }, { $who } is a signatory of { $treaty } and not bound by it{ $signed ->
        [none] { "" }
       *[day] { " " }(signed on { $signed })
    }.
answer-contracting =
    On { $on }, { $who } is not yet bound by { $treaty }: it consented{ $consented ->
        [none] { "" }
       *[day] { " " }on { $consented }
    }, and the treaty enters into force for it on { $force }.
answer-contracting-not-in-force =
    On { $on }, { $who } is not bound by { $treaty }: it consented{ $consented ->
        [none] { "" }
       *[day] { " " }on { $consented }
    }, but the treaty is not in force.
answer-party =
    On { $on }, { $who } is bound by { $treaty }: it has been a party since { $since ->
        [none] the beginning
       *[day] { $since }
    }.
answer-former = On { $on }, { $who } is a former party to { $treaty }.
answer-former-extinct = On { $on }, { $who } no longer exists; it was a party to { $treaty } until { $last }.
answer-former-withdrawn = On { $on }, { $who } is not bound by { $treaty }: its withdrawal took effect on { $effect }; { $last } was the last day bound.
answer-undetermined =
    { $perhaps ->
        [yes] Whether { $who } is bound by { $treaty } on { $on } cannot be determined from what is recorded.
       *[no] On { $on }, { $who } is not bound by { $treaty }; more cannot be determined from what is recorded.
    }
answer-undetermined-needs =
    { $perhaps ->
        [yes] Whether { $who } is bound by { $treaty } on { $on } cannot be determined from what is recorded; it needs { $needs }.
       *[no] On { $on }, { $who } is not bound by { $treaty }; more cannot be determined from what is recorded; it needs { $needs }.
    }
needs-day = the day of its { $act }, known only as { $known }

## What must be said beside a status

beside-provisional-application =
    It applies { $scope ->
        [none] the treaty
       *[some] { $scope }
    } provisionally.
beside-notice-pending =
    { $until ->
        [none] A notice of withdrawal was received on { $received }.
       *[day] Its notice of withdrawal, received on { $received }, takes effect on { $until }.
    }
beside-withdrawal-held = The period of its notice of withdrawal has expired, but evidence of an armed conflict holds it under the reading applied; only a finding could settle that.
beside-contested-followed = This is contested: { $readings }. The answer follows the default reading.
beside-contested-not-followed = This is contested: { $readings }. None of them is followed.
by-reading = by the reading { $reading }, { $status }
beside-interim-obligation-ended = On { $day } it made clear that it will not become a party.
beside-suspended = Under the reading asked for, the treaty's operation is suspended for it.

## Steps of a proof of status

step-succeeded = its participation counts from { $on }, the date of the succession of States, not from the notification
step-original = { $who }, having deposited on { $deposit }, was among those for whom it entered into force with the treaty itself, on { $on }
step-by-succession = { $treaty } is in force for the successor from { $on }
step-effect-by-reading = under this reading the notice takes effect on { $on }
step-suspended-by-reading = under this reading the treaty's operation is suspended from { $on }
step-contested-followed = readings differ; the answer follows the default reading, which is a setting
step-contested-not-followed = readings differ, and none is followed
no-notice-known = { $told }; no notice of withdrawal is known
step-clamped = { $told } (that month lacks the day, so its last day is taken; another reading is conceivable)
step-supposed = { $told } (supposed: the day is not known)
step-succession-notified = { $who } notified its succession on { $on }
step-not-in-force =
    { $there } of the { $needed } instruments needed are on deposit: { $treaty } is not in force{ $missing ->
        [none] { "" }
       *[some] { " " }(missing: { $missing })
    }
step-not-in-force-required =
    { $there } of the { $needed } required instruments are on deposit: { $treaty } is not in force{ $missing ->
        [none] { "" }
       *[some] { " " }(missing: { $missing })
    }
step-one-way = with its uncertain dates placed one way: { $status }
step-reading = reading: { $reading }; then { $status }
step-objections = objections were raised by { $objectors }
step-objections-change-nothing = { $told }; they change no status in the depositary's list
step-stated-differs =
    { $by ->
        [depositary] the depositary
       *[source] the source
    } states { $on }, which stands; our computation gives { $computed }
step-stated-alone =
    { $by ->
        [depositary] the depositary
       *[source] the source
    } states { $on }, which stands; the recorded instruments alone do not show it
step-stated-same =
    { $by ->
        [depositary] the depositary
       *[source] the source
    } states the same date, { $on }
hold-nothing-found = no evidence of engagement in an armed conflict on { $on } was found ({ $data })
hold-no-data = there are no data on armed conflict for { $on } ({ $data }); this is not evidence of none
hold-secondary-only = on { $on } there is evidence of a supporting role only, which is flagged and does not hold: { $evidence }
hold-not-held = evidence of engagement in an armed conflict on { $on } does not hold the withdrawal here: { $evidence }
hold-held = evidence of engagement in an armed conflict on { $on } holds the withdrawal under the strict reading, with no end known: { $evidence }
hold-held-until = evidence of engagement in an armed conflict on { $on } holds the withdrawal until { $until } under the strict reading: { $evidence }

## Facts on which proofs rest

fact-conflict =
    { $name }, from { $from } { $until ->
        [none] still active at the end of the data
       *[day] until { $until }
    } [{ $source }]
fact-conflict-data =
    { $last ->
        [none] no data were loaded
       *[day] the data reach { $last }
    }
fact-no-conflict = { $data }: { $says }
fact-reading = { $says } (held by { $holders })
fact-stated-trigger = the instrument that triggered entry into force as stated: { $on }
fact-stated-entry-into-force = entry into force as stated: { $on }
fact-none-known =
    the record, as known on { $known }, holds no { $act ->
        [withdrawal-notice] withdrawal-notice
        [consent] consent
        [signature] signature
       *[other] { $act }
    } up to { $on }
fact-ended-with = the end under the treaty with which this one ends: { $on }
fact-ceased = { $name } ceased to exist on { $on }
fact-succeeded = { $name } succeeded { $predecessor } on { $on }
fact-exists = { $name } exists since { $on }
fact-treaty-in-force = the treaty entered into force on { $on }
fact-none-recorded = the record, as known on { $known }, holds no confirmed fact about it that would say so

## Findings beside a status

finding-inferred-date = the date of the { $act } ({ $date }) is inferred from another stated date
finding-unverified-fact = the date of the { $act } ({ $date }) is not verified
finding-stated-effect-differs =
    the stated effect, { $stated }, stands; the clauses give { $computed ->
        [none] nothing
       *[day] { $computed }
    }
finding-stated-entry-into-force-differs =
    the stated entry into force of the treaty, { $stated }, stands; the recorded instruments give { $computed ->
        [none] nothing
       *[day] { $computed }
    }
finding-clamped = the month in which the period ends lacks the day; { $to } was taken
finding-notice-by-non-party = a notice of withdrawal by a participant that was not a party; the clause speaks of parties, so it has no effect here
finding-notice-without-clause = a notice of withdrawal from a treaty without such a clause (VCLT 56)
finding-notice-outside-window =
    { $opens ->
        [none] the clause no longer allows a notice
       *[day] the clause does not yet allow a notice; it may be given from { $opens }
    }
finding-notice-repeated = a notice given while an earlier one is pending
finding-revocation-without-effect = a revocation that finds no pending notice
finding-taken-back-without-effect = an instrument taken back after it had effect, or that is not there
finding-provisional-application-without-clause = a declaration of provisional application without a clause for it
finding-too-many-uncertain-dates = too many uncertain dates to try out one by one; the later ones move together

## Duties: how one stands on a day, in one sentence

duty-what = { $who }'s duty to { $title } (Article { $article })
duty-title-year = { $title } for { $year }
duty-condition-bound = it is bound
duty-not-applicable = On { $on }, { $what } { $why }.
duty-unknown = On { $on }, it is not known how { $what } stands: { $why }.
duty-due =
    On { $on }, { $what } is { $due ->
        [none] owed; it has no date
       *[day] to be done by { $due }
    }.
duty-extended-openly = On { $on }, { $what } has been extended, until a day that is not recorded.
duty-extended =
    On { $on }, { $what } is to be done by { $due }; it was extended{ $from ->
        [none] { "" }
       *[day] { " " }from { $from }
    }.
duty-met = On { $on }, { $what } is met: { $how }.
duty-met-late = On { $on }, { $what } is met, late: { $how }.
duty-overdue = On { $on }, { $what } is overdue{ $how }.
duty-overdue-since =
    { $due ->
        [none] { "" }
       *[day] : it was due by { $due }, { $length } before
    }{ $when ->
        [none] { "" }
       *[some] . That it was still open was last reported { $when }; nothing is recorded since
    }
duty-nominal =
    On { $on }, { $what } has only a date on paper{ $nominal ->
        [none] { "" }
       *[day] , { $nominal }
    }: { $why }.
duty-why-not-yet =
    is not owed yet: the treaty binds it from { $from }{ $nominal ->
        [none] { "" }
       *[day] ; its date will be { $nominal }
    }
duty-why-no-longer =
    is not owed: it ceased to be bound on { $until } before the time had run out{ $nominal ->
        [none] { "" }
       *[day] { " " }(it would have been due by { $nominal })
    }
duty-why-not-bound = is not owed: the treaty does not bind it
duty-why-bound-uncertain = it is not certain whether the treaty binds it
duty-why-trigger-unknown = no day is recorded from which its time could run
duty-why-not-shown =
    nothing confirmed shows whether { $condition }{ $nominal ->
        [none] { "" }
       *[day] ; if so, the date is { $nominal }
    }{ $recalled ->
        [yes] ; that it was done is recalled only (unverified)
       *[no] { "" }
    }
duty-why-perhaps-done = it was done about that time, and the day is not known
duty-why-nothing-said =
    { $due ->
        [none] { "" }
       *[day] it was due by { $due },{ " " }
    }and nothing confirmed says what became of it{ $grant ->
        [none] { "" }
       *[day] ; an extension to { $grant } is on record, unverified
    }{ $recalled ->
        [yes] ; that it was done is recalled only (unverified)
       *[no] { "" }
    }
duty-why-nominal =
    the record does not have it that { $condition }{ $when ->
        [none] { "" }
       *[some] { " " }(recorded { $when })
    }, so nobody is late
duty-done = done { $when }
duty-done-in-time = done { $when }, in time ({ $due })
duty-done-days-late = done { $when }, { $days } days after { $due }
duty-done-late = done { $when }, after { $due }
duty-done-perhaps-extended = done { $when }; the last confirmed deadline is { $due }, and whether it had been extended further is not certain
duty-done-perhaps = done { $when }; whether by { $due } is not certain

## Steps of a proof of a duty

duty-step-not-bound = { $treaty } does not bind { $who }, so nothing is owed under it
duty-step-bound-uncertain = it is not certain whether { $who } is bound on that day
duty-step-not-yet-bound = { $treaty } binds { $who } only from { $from }; what it owes is counted from then
duty-step-no-longer-bound = { $who } is no longer bound from { $until }; the duty is looked at as of the day before
duty-step-released = { $who } ceased to be bound before the time had run out
duty-step-clamped = { $told } (the month lacks that day; its last day was taken)
duty-step-yearly = { $told }; that of { $on } covers { $covers }
duty-step-before-first = the initial report falls due later, on { $after }; by practice the yearly ones begin after it, while the text has no such exception
duty-step-joined-after = that day had passed when { $who } became bound, on { $bound }; no date can be counted for it
duty-step-trigger-unknown = no day is recorded from which the time could run
duty-step-applies = the duty applies: { $condition }
duty-step-does-not-apply = the condition of the duty, that { $condition }, is recorded as not given
duty-step-not-shown = nothing confirmed in the record shows whether { $condition }
duty-step-requested = a later deadline was asked for; a request moves nothing until it is granted
duty-step-extended =
    the deadline was moved from { $from } to { $to ->
        [none] a day that the source does not state
       *[day] { $to }
    }{ $beyond ->
        [yes] ; that is longer than the clause allows at a time
       *[no] { "" }
    }
duty-step-grant-not-counted =
    an extension{ $to ->
        [none] { "" }
       *[day] { " " }to { $to }
    } is on record, but { $why ->
        [later] it may have been decided only after that day
       *[unverified] it is unverified
    }; it moves nothing
duty-step-discharged = it was done { $when }
duty-step-discharge-not-counted = that it was done { $when } is recalled only; unverified, it decides nothing
duty-step-perhaps-discharged = it was done { $when }, perhaps by that day, perhaps after it
duty-step-disagrees = another source still names it as not done { $when }; the two disagree
duty-step-done-after = it was done only { $when }, and the clause knows no extension
duty-step-outstanding = it was still not done { $when }
duty-step-nothing-recorded = the time has run out, and nothing confirmed in the record says what became of it since

## Findings beside a duty

duty-finding-carried-on = the record has nothing since the last report that it was open; the answer carries that on
duty-finding-timeliness-unknown = whether it was met in time is not certain: its day, or an extension, is not known for sure
duty-finding-unverified = it rests on an act whose date is not verified

## Leaving: a supposed notice

leave-effective = A notice by { $who } to leave { $treaty } received on { $notice } takes effect on { $effect }{ $article }; { $last } is the last day bound.
leave-held =
    The period of a notice by { $who } to leave { $treaty } received on { $notice } expires on { $expires }{ $article }, but evidence of an armed conflict holds the withdrawal ({ $until ->
        [none] no end is known
       *[day] until { $until }
    }) under the strict reading; { $who } stays bound.
leave-revoked = The notice by { $who } to leave { $treaty } received on { $notice } would have expired on { $expires }, but it is revoked before that; { $who } stays bound.
leave-not-a-party = There is nothing to leave. { $status }
leave-outside-window = A notice by { $who } to leave { $treaty } on { $notice } has no effect: { $notes }.
leave-no-clause = There is no clause in { $treaty } by which such a notice takes effect on its own: general law allows withdrawal only where the Parties meant to, or the nature of the treaty implies it, and then with twelve months' notice (VCLT 56).
leave-contested = Whether a notice by { $who } received on { $notice } takes effect on { $expires } depends on contested readings.
leave-undetermined = What a notice by { $who } received on { $notice } would do cannot be determined from what is recorded: { $status }
leave-article = { " " }(Article { $article })

leave-note-left-out = left out of the simulation: { $acts }
leave-note-window =
    { $opens ->
        [none] the clause no longer allows a notice
       *[day] the clause allows no notice on that day; it does from { $opens }
    }
leave-note-month-end = the last month of the period lacks the day of the notice; its last day is taken, another reading is conceivable
leave-note-each-addressee = the clock runs from receipt by each addressee: the day given is taken as the latest receipt, which is the strict reading
leave-note-no-hold-clause = the treaty has no clause on armed conflict; the one supposed changes nothing
leave-note-nothing-found = no evidence of engagement in an armed conflict on { $on } was found{ $reach }
leave-note-no-data = the data on armed conflict do not reach { $on }: no data is not no conflict
leave-note-secondary = evidence shows a supporting role in an armed conflict on { $on }: flagged, not held
leave-note-not-held = evidence shows a primary role in an armed conflict on { $on }; the reading applied does not hold on it
leave-note-held = evidence shows a primary role in an armed conflict on { $on }; it holds under the strict reading
leave-note-needs-finding = whether there is an armed conflict is for the Parties to find; no text says who decides
leave-note-carried-on = the data on armed conflict reach { $reach }; for { $on } what was active at their end, or is supposed, is carried on

leave-item-depositary = give the instrument of withdrawal to the depositary: { $names }
leave-item-all-parties = give notice to all other States Parties
leave-item-security-council = give notice to the United Nations Security Council
leave-item-executive-council = give notice to the Executive Council
leave-item-other = give notice to: { $addressee }
leave-item-full-explanation-of-reasons = the instrument holds a full explanation of the reasons
leave-item-extraordinary-events = the notice states the extraordinary events that jeopardized the supreme interests
leave-item-reasons-optional = the notice may give reasons
leave-item-clock-depositary = a period of { $period } runs, counted from receipt by the depositary
leave-item-clock-each-addressee = a period of { $period } runs, counted from receipt by each addressee; the latest receipt is the strict reading
leave-item-tested-at-expiry = armed conflict is tested on the day the period expires
leave-item-tested-at-notification = armed conflict is tested on the day of the notice
leave-item-instrument-form = the instrument is signed by the Head of State, the Head of Government or the Minister for Foreign Affairs, or its bearer may be asked for full powers
leave-item-notice-on-receipt = the clock starts with receipt, not with a vote, a law, a signature or an announcement
leave-item-revocation = until it takes effect, the notice can be taken back
leave-its-day = its day
leave-day-of-effect = the day of effect

## What a treaty says of an activity

article = Article { $article }
articles = Articles { $articles }
stance-prohibited = prohibited
stance-permitted = permitted
stance-contested = contested
stance-not-regulated = not regulated
stance-undetermined = undetermined
may-conclusion = { $stance }: { $because }
may-not-recorded = The record does not hold what this treaty prohibits; its text decides.
may-status-open = { $status } Nor can this.
may-the-ally = the ally
may-ally-open = It depends on whether { $ally } is a party that day. { $status }
may-clause = { $article }: { $says }.
may-named-partners = { $told } With partners that are not parties, readings of { $article } differ: { $question }
may-permissions = { $told } Only under the conditions given.
may-disputed = Readings of { $article } differ: { $question }
may-or = { $first }; or { $last }
may-circumstances = { $article } does not forbid it as such, but where { $cases }. Whether one of these is given, the question does not say: { $says }.
may-silent = The text does not name it.
may-silent-provisional = { $article } names it, but is not applied provisionally.
may-silent-assistance = { $told } { $article } forbids to assist with what is prohibited; whether this would be that, the text does not say.
may-others-only = { $articles } names it, but is addressed to others, not to { $who }.
may-both-open = { $ally } is itself a party that day, so that this would not depend on whether { $who } is: the treaty does not regulate cooperation between parties as such.
may-both-bound = { $ally } is itself a party that day: { $who } and { $ally } are both bound by its prohibitions (Article { $articles }), and the treaty does not regulate cooperation between them as such.
may-both-of-others = { $told } { $article }, on States not party, is not in question.
may-both-assistance = { $told } { $article } forbids to assist anyone with what is prohibited.
may-interim-signatory = { $status } As a signatory it must not defeat the treaty's object and purpose until it makes clear that it will not become a party (VCLT 18(a)).
may-interim-contracting = { $status } Having consented, it must not defeat the treaty's object and purpose while entry into force is not unduly delayed (VCLT 18(b)).
may-former = { $status } The treaty regulates nothing for it since { $since }; what was done before stays (VCLT 70).
may-leaf-reading = `{ $reading }`, { $stance }: { $says }
may-leaf-not-named = no clause of the rulebook that speaks to the participant names `{ $activity }`
may-leaf-no-prohibition = the rulebook holds no prohibition
may-finding-clause-not-official = what is said here of { $article } was not read in an official text ({ $source })
may-finding-unverified-clause = what is said here of { $article } was recalled and not verified ({ $source })

## Exits

departures-few = { $count } effective exits with a known day of notice: too few for more than a description; treaties differ in their periods

## The road out of a treaty

history-signature = signature, subject to ratification
history-definitive-signature = signature that itself expresses consent to be bound
history-deposit = deposit of the instrument of { $act }
history-consent = consent to be bound
history-succession = notification of succession
history-provisional-application = declaration of provisional application
history-intention-not-to-become-party = it makes clear that it will not become a party
history-withdrawal-of-instrument = the instrument is taken back before it takes effect
history-withdrawal-notice = receipt of the notice of withdrawal
history-revocation-of-withdrawal = the notice of withdrawal is taken back
history-announcement = announced in public; no act under the treaty
history-objection-to = objection by { $who } to the { $act }
history-in-force = the treaty enters into force for { $who }
history-effect = the withdrawal takes effect; { $last } is the last day bound
history-undetermined = from this day on the status cannot be told from what is known
history-held = the period of the notice expires; an armed conflict holds the withdrawal
history-contested = contested, article { $article }: { $question }
history-no-steps = no domestic steps of { $who } under { $treaty } are recorded; that is not to say that there were none
history-counted = { $told }: { $counted }
history-votes-in-favour = { $n } for
history-votes-against = { $n } against
history-votes-abstaining = { $n } abstaining
history-contradiction =
    sources count the { $step } of { $on } differently: { $each }; { $number ->
        [2] neither is chosen
       *[other] none is chosen
    }

## Deadlines as a calendar and as a feed

feed-called = Treaty deadlines (Depositary)
feed-care = Computed by Depositary from public sources. Not legal advice, not the depositary, no finding of breach; official texts and depositary notifications prevail.
feed-title = { $who }: { $title }, { $treaty } { $article }
feed-summary = { $title } ({ $kind } deadline)
feed-state = State on { $on }: { $state }.
feed-entry = { $title }: { $kind } deadline { $due }
