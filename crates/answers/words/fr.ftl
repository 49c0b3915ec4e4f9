### review: machine
# Les phrases des réponses et des preuves en français. Rédaction automatique : à relire par un locuteur
# (CONTRIBUTING.md, « Reviewing a wording »). L'original est en.ftl ; les clés et les places sont les mêmes.
# Un nom de participant porte son article ; « de », « à » et « que » se contractent ou s'élident d'eux-mêmes.


## Jours et listes

day =
    { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
day-as-known = { $day } (selon ce qui était connu le { $known })
reported-day = le { $day }
reported-month = en { $month } { $year }
reported-year = en { $year }
reported-between = entre le { $from } et le { $to }
years =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
months = { $n } mois
days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
no-day = aucun jour
period-same-day = le jour même
period-first-of-month = premier jour du mois { $n }
period-first-after-days = premier jour du mois suivant { $n } jours
and = { $first } et { $last }
also = { $first } ; { $last }

## Actes

act-signature = signature
act-definitive-signature = signature définitive
act-ratification = ratification
act-acceptance = acceptation
act-approval = approbation
act-accession = adhésion
act-formal-confirmation = confirmation formelle
act-consent = consentement à être lié
act-succession = succession
act-provisional-application = application provisoire
act-intention-not-to-become-party = intention de ne pas devenir partie
act-withdrawal-of-instrument = retrait de l'instrument
act-withdrawal-notice = notification de retrait
act-revocation-of-withdrawal = révocation de la notification de retrait
act-declaration = déclaration
act-objection = objection
act-announcement = annonce

## Statuts, après « alors » ou entre parenthèses

then-outside = en dehors du traité
then-signatory = signataire, non lié
then-contracting = a consenti, pas encore lié
then-party = partie, lié
then-former-party = ancienne partie, non lié
then-undetermined = indéterminé

## Le statut à un jour donné, en une phrase

answer-outside = Au { $on }, { $treaty } ne lie pas { $who } : aucune signature ni aucun consentement ne sont connus.
answer-outside-taken-back = Au { $on }, { $treaty } ne lie pas { $who } : l'instrument a été repris le { $back }, avant d'avoir produit effet.
answer-outside-extinct = Au { $on }, { $treaty } ne lie pas { $who }, dont l'existence a pris fin le { $end } sans participation au traité.
answer-signatory =
    Au { $on }, { $treaty } ne lie pas { $who }, signataire seulement{ $signed ->
        [none] { "" }
       *[day] { " " }(signature le { $signed })
    }.
answer-contracting =
    Au { $on }, { $treaty } ne lie pas encore { $who } : consentement donné{ $consented ->
        [none] { "" }
       *[day] { " " }le { $consented }
    }, entrée en vigueur pour { $who } le { $force }.
answer-contracting-not-in-force =
    Au { $on }, { $treaty } ne lie pas { $who } : consentement donné{ $consented ->
        [none] { "" }
       *[day] { " " }le { $consented }
    }, mais le traité n'est pas en vigueur.
answer-party =
    Au { $on }, { $treaty } lie { $who }, partie depuis { $since ->
        [none] le début
       *[day] le { $since }
    }.
answer-former = Au { $on }, { $treaty } ne lie plus { $who }, ancienne partie.
answer-former-extinct = Au { $on }, l'existence de { $who } a pris fin ; dernier jour de sa participation à { $treaty } : le { $last }.
answer-former-withdrawn = Au { $on }, { $treaty } ne lie plus { $who } : le retrait a pris effet le { $effect } ; dernier jour lié : le { $last }.
answer-undetermined =
    { $perhaps ->
        [yes] Au { $on }, les données enregistrées ne permettent pas de déterminer si { $treaty } lie { $who }.
       *[no] Au { $on }, { $treaty } ne lie pas { $who } ; les données enregistrées ne permettent pas d'en déterminer davantage.
    }
answer-undetermined-needs =
    { $perhaps ->
        [yes] Au { $on }, les données enregistrées ne permettent pas de déterminer si { $treaty } lie { $who } ; il faudrait connaître { $needs }.
       *[no] Au { $on }, { $treaty } ne lie pas { $who } ; les données enregistrées ne permettent pas d'en déterminer davantage : il faudrait connaître { $needs }.
    }
needs-day = le jour de l'acte ({ $act }), connu seulement comme { $known }

## Ce qui doit être dit à côté d'un statut

beside-provisional-application =
    Application provisoire : { $scope ->
        [none] le traité
       *[some] { $scope }
    }.
beside-notice-pending =
    { $until ->
        [none] Une notification de retrait a été reçue le { $received }.
       *[day] La notification de retrait, reçue le { $received }, prend effet le { $until }.
    }
beside-withdrawal-held = Le délai de la notification de retrait a expiré, mais des indices d'un conflit armé la tiennent en suspens selon l'interprétation appliquée ; seule une constatation pourrait trancher.
beside-contested-followed = Ce point est contesté : { $readings }. La réponse suit l'interprétation retenue par défaut.
beside-contested-not-followed = Ce point est contesté : { $readings }. Aucune n'est suivie.
by-reading = selon l'interprétation { $reading }, { $status }
beside-interim-obligation-ended = Le { $day }, l'intention de ne pas devenir partie a été manifestée.
beside-suspended = Selon l'interprétation demandée, l'application du traité est suspendue à cet égard.

## Étapes de la preuve d'un statut

step-succeeded = la participation compte à partir du { $on }, date de la succession d'États, et non de la notification
step-original = { $who } : instrument déposé le { $deposit }, donc entrée en vigueur en même temps que le traité lui-même, le { $on }
step-by-succession = { $treaty } est en vigueur pour le successeur à partir du { $on }
step-effect-by-reading = selon cette interprétation, la notification prend effet le { $on }
step-suspended-by-reading = selon cette interprétation, l'application du traité est suspendue à partir du { $on }
step-contested-followed = les interprétations divergent ; la réponse suit celle retenue par défaut, qui est un réglage
step-contested-not-followed = les interprétations divergent et aucune n'est suivie
no-notice-known = { $told } ; aucune notification de retrait n'est connue
step-clamped = { $told } (ce mois n'a pas ce jour : son dernier jour est retenu ; une autre interprétation est concevable)
step-supposed = { $told } (supposé : le jour n'est pas connu)
step-succession-notified = notification de succession de { $who } le { $on }
step-not-in-force =
    { $there } des { $needed } instruments nécessaires sont déposés : { $treaty } n'est pas en vigueur{ $missing ->
        [none] { "" }
       *[some] { " " }(manquent : { $missing })
    }
step-not-in-force-required =
    { $there } des { $needed } instruments exigés sont déposés : { $treaty } n'est pas en vigueur{ $missing ->
        [none] { "" }
       *[some] { " " }(manquent : { $missing })
    }
step-one-way = ses dates incertaines étant placées d'une certaine façon : { $status }
step-reading = interprétation : { $reading } ; alors { $status }
step-objections = objections soulevées par { $objectors }
step-objections-change-nothing = { $told } ; elles ne changent aucun statut dans la liste du dépositaire
step-stated-differs =
    { $by ->
        [depositary] le dépositaire
       *[source] la source
    } indique le { $on }, qui prévaut ; notre calcul donne le { $computed }
step-stated-alone =
    { $by ->
        [depositary] le dépositaire
       *[source] la source
    } indique le { $on }, qui prévaut ; les instruments enregistrés ne suffisent pas à le montrer
step-stated-same =
    { $by ->
        [depositary] le dépositaire
       *[source] la source
    } indique la même date, le { $on }
hold-nothing-found = aucun indice d'engagement dans un conflit armé le { $on } n'a été trouvé ({ $data })
hold-no-data = il n'y a pas de données sur les conflits armés pour le { $on } ({ $data }) ; cela ne prouve pas leur absence
hold-secondary-only = le { $on }, seuls existent des indices d'un rôle d'appui, qui est signalé et ne tient pas le retrait en suspens : { $evidence }
hold-not-held = les indices d'engagement dans un conflit armé le { $on } ne tiennent pas ici le retrait en suspens : { $evidence }
hold-held = les indices d'engagement dans un conflit armé le { $on } tiennent le retrait en suspens selon l'interprétation stricte, sans fin connue : { $evidence }
hold-held-until = les indices d'engagement dans un conflit armé le { $on } tiennent le retrait en suspens jusqu'au { $until } selon l'interprétation stricte : { $evidence }

## Faits sur lesquels reposent les preuves

fact-conflict =
    { $name }, depuis le { $from }, { $until ->
        [none] encore actif à la fin des données
       *[day] jusqu'au { $until }
    } [{ $source }]
fact-conflict-data =
    { $last ->
        [none] aucune donnée n'a été chargée
       *[day] les données vont jusqu'au { $last }
    }
fact-no-conflict = { $data } : { $says }
fact-reading = { $says } (soutenu par { $holders })
fact-stated-trigger = l'instrument qui a déclenché l'entrée en vigueur, tel qu'indiqué : { $on }
fact-stated-entry-into-force = l'entrée en vigueur, telle qu'indiquée : { $on }
fact-none-known =
    le registre, tel que connu le { $known }, ne contient { $act ->
        [withdrawal-notice] aucune notification de retrait
        [consent] aucun consentement
        [signature] aucune signature
       *[other] aucun acte de ce genre
    } jusqu'au { $on }
fact-ended-with = la fin au titre du traité avec lequel celui-ci prend fin : { $on }
fact-ceased = { $name } : existence terminée le { $on }
fact-succeeded = { $name } : succession à { $predecessor } le { $on }
fact-exists = { $name } : existence depuis le { $on }
fact-treaty-in-force = le traité est entré en vigueur le { $on }
fact-none-recorded = le registre, tel que connu le { $known }, ne contient aucun fait confirmé qui le dirait

## Constats à côté d'un statut

finding-inferred-date = la date de l'acte ({ $act }, { $date }) est déduite d'une autre date indiquée
finding-unverified-fact = la date de l'acte ({ $act }, { $date }) n'est pas vérifiée
finding-stated-effect-differs =
    l'effet indiqué, le { $stated }, prévaut ; les clauses donnent { $computed ->
        [none] rien
       *[day] le { $computed }
    }
finding-stated-entry-into-force-differs =
    l'entrée en vigueur indiquée du traité, le { $stated }, prévaut ; les instruments enregistrés donnent { $computed ->
        [none] rien
       *[day] le { $computed }
    }
finding-clamped = le mois où expire le délai n'a pas ce jour ; le { $to } a été retenu
finding-notice-by-non-party = notification de retrait d'un participant qui n'était pas partie ; la clause parle des parties, donc elle est ici sans effet
finding-notice-without-clause = notification de retrait d'un traité sans clause à ce sujet (CVDT 56)
finding-notice-outside-window =
    { $opens ->
        [none] la clause ne permet plus de notification
       *[day] la clause ne permet pas encore de notification ; elle le permettra à partir du { $opens }
    }
finding-notice-repeated = notification donnée alors qu'une précédente est en cours
finding-revocation-without-effect = révocation qui ne trouve aucune notification en cours
finding-taken-back-without-effect = instrument repris après avoir produit effet, ou qui n'existe pas
finding-provisional-application-without-clause = déclaration d'application provisoire sans clause qui la prévoie
finding-too-many-uncertain-dates = trop de dates incertaines pour être essayées une à une ; les dernières varient ensemble

## Obligations : où en est l'une d'elles à un jour donné, en une phrase

duty-what = obligation de { $who } de { $title } (article { $article })
duty-title-year = { $title }, pour { $year }
duty-condition-bound = le traité lie le participant
duty-not-applicable = Au { $on }, { $what } : { $why }.
duty-unknown = Au { $on }, { $what } : état inconnu ; { $why }.
duty-due =
    Au { $on }, { $what } : { $due ->
        [none] en cours ; elle n'a pas de date
       *[day] à remplir au plus tard le { $due }
    }.
duty-extended-openly = Au { $on }, { $what } : prolongée jusqu'à un jour qui n'est pas enregistré.
duty-extended =
    Au { $on }, { $what } : à remplir au plus tard le { $due }, après prolongation{ $from ->
        [none] { "" }
       *[day] { " " }(date initiale : le { $from })
    }.
duty-met = Au { $on }, { $what } : remplie ; { $how }.
duty-met-late = Au { $on }, { $what } : remplie, en retard ; { $how }.
duty-overdue = Au { $on }, { $what } : en retard{ $how }.
duty-overdue-since =
    { $due ->
        [none] { "" }
       *[day]  ; l'échéance était le { $due }, soit { $length } auparavant
    }{ $when ->
        [none] { "" }
       *[some] . Le dernier rapport selon lequel elle restait à remplir est daté ainsi : { $when } ; rien n'est enregistré depuis
    }
duty-nominal =
    Au { $on }, { $what } : date seulement sur le papier{ $nominal ->
        [none] { "" }
       *[day] { " " }(le { $nominal })
    } ; { $why }.
duty-why-not-yet =
    pas encore due ; le traité lie à partir du { $from }{ $nominal ->
        [none] { "" }
       *[day] , et l'échéance sera le { $nominal }
    }
duty-why-no-longer =
    non due ; le traité a cessé de lier le { $until }, avant la fin du délai{ $nominal ->
        [none] { "" }
       *[day] { " " }(l'échéance aurait été le { $nominal })
    }
duty-why-not-bound = non due ; le traité ne lie pas ce participant
duty-why-bound-uncertain = il n'est pas certain que le traité lie ce participant
duty-why-trigger-unknown = aucun jour n'est enregistré à partir duquel le délai pourrait courir
duty-why-not-shown =
    rien de confirmé ne montre que la condition est remplie : { $condition }{ $nominal ->
        [none] { "" }
       *[day]  ; si elle l'est, l'échéance est le { $nominal }
    }{ $recalled ->
        [yes]  ; l'exécution n'est rapportée que de mémoire (non vérifiée)
       *[no] { "" }
    }
duty-why-perhaps-done = l'exécution a eu lieu vers cette date, le jour n'est pas connu
duty-why-nothing-said =
    { $due ->
        [none] { "" }
       *[day] l'échéance était le { $due }, et{ " " }
    }rien de confirmé ne dit ce qu'il en est advenu{ $grant ->
        [none] { "" }
       *[day]  ; une prolongation jusqu'au { $grant } est enregistrée, non vérifiée
    }{ $recalled ->
        [yes]  ; l'exécution n'est rapportée que de mémoire (non vérifiée)
       *[no] { "" }
    }
duty-why-nominal =
    selon le registre, la condition n'est pas remplie ({ $condition }){ $when ->
        [none] { "" }
       *[some] , constat enregistré { $when }
    } ; nul n'est donc en retard
duty-done = exécution { $when }
duty-done-in-time = exécution { $when }, dans le délai (le { $due })
duty-done-days-late = exécution { $when }, { $days } jours après le { $due }
duty-done-late = exécution { $when }, après le { $due }
duty-done-perhaps-extended = exécution { $when } ; la dernière échéance confirmée est le { $due }, et il n'est pas certain qu'elle ait été prolongée davantage
duty-done-perhaps = exécution { $when } ; il n'est pas certain que ce fût au plus tard le { $due }

## Étapes de la preuve d'une obligation

duty-step-not-bound = { $treaty } ne lie pas { $who } : rien n'est donc dû à ce titre
duty-step-bound-uncertain = il n'est pas certain que le traité lie { $who } ce jour-là
duty-step-not-yet-bound = { $treaty } ne lie { $who } qu'à partir du { $from } ; ce qui est dû se compte à partir de ce jour
duty-step-no-longer-bound = { $treaty } ne lie plus { $who } à partir du { $until } ; l'obligation est examinée à la veille de ce jour
duty-step-released = { $treaty } a cessé de lier { $who } avant la fin du délai
duty-step-clamped = { $told } (le mois n'a pas ce jour : son dernier jour a été retenu)
duty-step-yearly = { $told } ; l'échéance du { $on } porte sur { $covers }
duty-step-before-first = le rapport initial est dû plus tard, le { $after } ; selon la pratique, les rapports annuels commencent après lui, alors que le texte ne prévoit pas cette exception
duty-step-joined-after = ce jour était passé lorsque le traité a lié { $who }, le { $bound } ; aucune date ne peut être calculée
duty-step-trigger-unknown = aucun jour n'est enregistré à partir duquel le délai pourrait courir
duty-step-applies = l'obligation s'applique ; condition remplie : { $condition }
duty-step-does-not-apply = la condition de l'obligation est enregistrée comme non remplie : { $condition }
duty-step-not-shown = rien de confirmé dans le registre ne montre que la condition est remplie : { $condition }
duty-step-requested = un délai plus long a été demandé ; une demande ne déplace rien tant qu'elle n'est pas accordée
duty-step-extended =
    l'échéance a été reportée du { $from } { $to ->
        [none] à un jour que la source n'indique pas
       *[day] au { $to }
    }{ $beyond ->
        [yes]  ; c'est plus que ce que la clause permet en une fois
       *[no] { "" }
    }
duty-step-grant-not-counted =
    une prolongation{ $to ->
        [none] { "" }
       *[day] { " " }jusqu'au { $to }
    } est enregistrée, mais { $why ->
        [later] elle n'a peut-être été décidée qu'après ce jour
       *[unverified] elle n'est pas vérifiée
    } ; elle ne déplace rien
duty-step-discharged = exécution { $when }
duty-step-discharge-not-counted = l'exécution { $when } n'est rapportée que de mémoire ; non vérifiée, elle ne décide rien
duty-step-perhaps-discharged = exécution { $when }, peut-être avant la fin de ce jour, peut-être après
duty-step-disagrees = une autre source indique encore la non-exécution { $when } ; les deux se contredisent
duty-step-done-after = exécution { $when } seulement, et la clause ne connaît pas de prolongation
duty-step-outstanding = obligation non encore remplie { $when }
duty-step-nothing-recorded = le délai est écoulé, et rien de confirmé dans le registre ne dit ce qu'il en est advenu depuis

## Constats à côté d'une obligation

duty-finding-carried-on = le registre ne contient rien depuis le dernier rapport indiquant que l'obligation restait à remplir ; la réponse le prolonge
duty-finding-timeliness-unknown = il n'est pas certain que l'obligation ait été remplie à temps : le jour, ou une prolongation, n'est pas connu avec certitude
duty-finding-unverified = la réponse repose sur un acte dont la date n'est pas vérifiée

## Retrait : une notification supposée

leave-effective = La notification de retrait de { $who } à l'égard de { $treaty }, reçue le { $notice }, prend effet le { $effect }{ $article } ; dernier jour lié : le { $last }.
leave-held =
    Le délai de la notification de retrait de { $who } à l'égard de { $treaty }, reçue le { $notice }, expire le { $expires }{ $article }, mais des indices d'un conflit armé tiennent le retrait en suspens ({ $until ->
        [none] sans fin connue
       *[day] jusqu'au { $until }
    }) selon l'interprétation stricte ; le traité continue de lier { $who }.
leave-revoked = Le délai de la notification de retrait de { $who } à l'égard de { $treaty }, reçue le { $notice }, aurait expiré le { $expires }, mais elle est révoquée auparavant ; le traité continue de lier { $who }.
leave-not-a-party = Il n'y a rien à quitter. { $status }
leave-outside-window = Une notification de retrait de { $who } à l'égard de { $treaty } le { $notice } est sans effet : { $notes }.
leave-no-clause = Aucune clause de { $treaty } ne donne d'elle-même effet à une telle notification : le droit général n'admet le retrait que si les Parties l'ont entendu ainsi ou si la nature du traité l'implique, et alors avec un préavis de douze mois (CVDT 56).
leave-contested = L'effet, le { $expires }, d'une notification de retrait de { $who } reçue le { $notice } dépend d'interprétations contestées.
leave-undetermined = Les données enregistrées ne permettent pas de déterminer l'effet d'une notification de retrait de { $who } reçue le { $notice } : { $status }
leave-article = { " " }(article { $article })

leave-note-left-out = laissés hors de la simulation : { $acts }
leave-note-window =
    { $opens ->
        [none] la clause ne permet plus de notification
       *[day] la clause ne permet pas de notification ce jour-là ; elle le permet à partir du { $opens }
    }
leave-note-month-end = le dernier mois du délai n'a pas le jour de la notification ; son dernier jour est retenu, une autre interprétation est concevable
leave-note-each-addressee = le délai court à partir de la réception par chaque destinataire : le jour donné est pris comme dernière réception, ce qui est l'interprétation stricte
leave-note-no-hold-clause = le traité n'a pas de clause sur les conflits armés ; celui qui est supposé ne change rien
leave-note-nothing-found = aucun indice d'engagement dans un conflit armé le { $on } n'a été trouvé{ $reach }
leave-note-no-data = les données sur les conflits armés ne vont pas jusqu'au { $on } : l'absence de données n'est pas l'absence de conflit
leave-note-secondary = des indices montrent un rôle d'appui dans un conflit armé le { $on } : signalé, sans tenir le retrait en suspens
leave-note-not-held = des indices montrent un rôle principal dans un conflit armé le { $on } ; l'interprétation appliquée ne tient pas pour autant le retrait en suspens
leave-note-held = des indices montrent un rôle principal dans un conflit armé le { $on } ; il tient le retrait en suspens selon l'interprétation stricte
leave-note-needs-finding = c'est aux Parties de constater s'il y a un conflit armé ; aucun texte ne dit qui décide
leave-note-carried-on = les données sur les conflits armés vont jusqu'au { $reach } ; pour le { $on }, ce qui était actif à leur fin, ou qui est supposé, est prolongé

leave-item-depositary = remettre l'instrument de retrait au dépositaire : { $names }
leave-item-all-parties = adresser une notification à tous les autres États parties
leave-item-security-council = adresser une notification au Conseil de sécurité des Nations Unies
leave-item-executive-council = adresser une notification au Conseil exécutif
leave-item-other = adresser une notification à : { $addressee }
leave-item-full-explanation-of-reasons = l'instrument contient une explication complète des raisons
leave-item-extraordinary-events = la notification expose les événements extraordinaires qui ont compromis les intérêts suprêmes
leave-item-reasons-optional = la notification peut donner des raisons
leave-item-clock-depositary = un délai court à partir de la réception par le dépositaire : { $period }
leave-item-clock-each-addressee = un délai court à partir de la réception par chaque destinataire : { $period } ; la dernière réception est l'interprétation stricte
leave-item-tested-at-expiry = le conflit armé est apprécié au jour de l'expiration du délai
leave-item-tested-at-notification = le conflit armé est apprécié au jour de la notification
leave-item-instrument-form = l'instrument est signé par le chef de l'État, le chef du gouvernement ou le ministre des affaires étrangères ; à défaut, des pleins pouvoirs peuvent être demandés à son porteur
leave-item-notice-on-receipt = le délai court à partir de la réception, et non d'un vote, d'une loi, d'une signature ou d'une annonce
leave-item-revocation = tant qu'elle n'a pas pris effet, la notification peut être révoquée
leave-its-day = son jour
leave-day-of-effect = jour de la prise d'effet

## Ce qu'un traité dit d'une activité

article = l'article { $article }
articles = les articles { $articles }
stance-prohibited = interdit
stance-permitted = permis
stance-contested = contesté
stance-not-regulated = non réglementé
stance-undetermined = indéterminé
may-conclusion = { $stance } : { $because }
may-not-recorded = Le registre ne contient pas ce que ce traité interdit ; c'est son texte qui décide.
may-status-open = { $status } Ceci ne peut pas l'être non plus.
may-the-ally = l'allié
may-ally-open = Cela dépend de la question de savoir si le traité lie { $ally } ce jour-là. { $status }
may-clause = Selon { $article } : { $says }.
may-named-partners = { $told } Avec des partenaires qui ne sont pas parties, les interprétations de { $article } divergent : { $question }
may-permissions = { $told } Seulement aux conditions indiquées.
may-disputed = Les interprétations de { $article } divergent : { $question }
may-or = { $first } ; ou { $last }
may-circumstances = D'après { $article }, ce n'est pas interdit en tant que tel, mais dans ces cas : { $cases }. La question ne dit pas si l'un d'eux est donné : { $says }.
may-silent = Le texte ne le nomme pas.
may-silent-provisional = Le texte de { $article } le nomme, mais n'est pas appliqué à titre provisoire.
may-silent-assistance = { $told } Par ailleurs, { $article } interdit d'apporter une assistance à ce qui est interdit ; le texte ne dit pas si c'en serait une.
may-others-only = C'est nommé dans { $articles }, mais à l'adresse d'autres que { $who }.
may-both-open = { $ally } : partie ce jour-là, de sorte que la réponse ne dépendrait pas de la question de savoir si { $who } l'est aussi ; le traité ne réglemente pas en tant que telle la coopération entre parties.
may-both-bound = { $ally } : partie ce jour-là ; les interdictions du traité (article { $articles }) lient { $who } comme { $ally }, et le traité ne réglemente pas en tant que telle leur coopération.
may-both-of-others = { $told } Ici, { $article }, sur les États non parties, n'est pas en cause.
may-both-assistance = { $told } De plus, { $article } interdit d'assister quiconque dans ce qui est interdit.
may-interim-signatory = { $status } Un signataire ne doit pas priver le traité de son objet et de son but tant qu'il n'a pas manifesté son intention de ne pas devenir partie (CVDT 18 a)).
may-interim-contracting = { $status } Après le consentement, le traité ne doit pas être privé de son objet et de son but, tant que l'entrée en vigueur n'est pas indûment retardée (CVDT 18 b)).
may-former = { $status } Le traité ne réglemente rien à cet égard depuis le { $since } ; ce qui a été fait auparavant demeure (CVDT 70).
may-leaf-reading = `{ $reading }`, { $stance } : { $says }
may-leaf-not-named = aucune clause du recueil de règles qui s'adresse au participant ne nomme `{ $activity }`
may-leaf-no-prohibition = le recueil de règles ne contient aucune interdiction
may-finding-clause-not-official = ce qui est dit ici de l'article { $article } n'a pas été lu dans un texte officiel ({ $source })
may-finding-unverified-clause = ce qui est dit ici de l'article { $article } est rapporté de mémoire et non vérifié ({ $source })

## Départs

departures-few = { $count } retraits effectifs dont le jour de notification est connu : trop peu pour autre chose qu'une description ; les délais diffèrent d'un traité à l'autre

## Le chemin hors d'un traité

history-signature = signature, sous réserve de ratification
history-definitive-signature = signature exprimant elle-même le consentement à être lié
history-deposit = dépôt de l'instrument de { $act }
history-consent = consentement à être lié
history-succession = notification de succession
history-provisional-application = déclaration d'application provisoire
history-intention-not-to-become-party = manifestation de l'intention de ne pas devenir partie
history-withdrawal-of-instrument = l'instrument est repris avant d'avoir pris effet
history-withdrawal-notice = réception de la notification de retrait
history-revocation-of-withdrawal = la notification de retrait est révoquée
history-announcement = annonce publique ; aucun acte au regard du traité
history-objection-to = objection de { $who } à l'acte ({ $act })
history-in-force = le traité entre en vigueur pour { $who }
history-effect = le retrait prend effet ; dernier jour lié : le { $last }
history-undetermined = à partir de ce jour, le statut ne peut être déterminé d'après ce qui est connu
history-held = le délai de la notification expire ; un conflit armé tient le retrait en suspens
history-contested = contesté, article { $article } : { $question }
history-no-steps = aucune étape interne de { $who } au titre de { $treaty } n'est enregistrée ; cela ne veut pas dire qu'il n'y en a pas eu
history-counted = { $told } : { $counted }
history-votes-in-favour = { $n } pour
history-votes-against = { $n } contre
history-votes-abstaining =
    { $n ->
        [one] { $n } abstention
       *[other] { $n } abstentions
    }
history-contradiction =
    les sources comptent différemment l'étape ({ $step }) du { $on } : { $each } ; { $number ->
        [2] aucun des deux n'est retenu
       *[other] aucun n'est retenu
    }

## Les échéances comme calendrier et comme flux

feed-called = Échéances de traités (Depositary)
feed-care = Calculé par Depositary à partir de sources publiques. Ni avis juridique, ni dépositaire, ni constat de violation ; les textes officiels et les notifications du dépositaire prévalent.
feed-title = { $who } : { $title }, { $treaty } { $article }
feed-summary =
    { $title } (échéance { $kind ->
        [granted] accordée
       *[statutory] prévue par le traité
    })
feed-state =
    État au { $on } : { $state ->
        [due] à remplir
        [extended] prolongée
        [met] remplie
        [met-late] remplie en retard
        [overdue] en retard
        [nominal] date sur le papier
        [not-applicable] sans objet
       *[unknown] inconnu
    }.
feed-entry =
    { $title } : échéance { $kind ->
        [granted] accordée
       *[statutory] prévue par le traité
    }, { $due }
