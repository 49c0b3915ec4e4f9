# review: machine
# Les mots des pages en français, en Fluent. Mêmes clés et mêmes places que words.en.ftl, qui fait foi.
# Traduction automatique : aucune personne de langue française ne l'a encore relue.

register-name = Depositary
register-line = Qui est lié par quel traité, quel jour, d’après ce qui était connu quand, et pourquoi.

# Autour de chaque page
skip-to-content = Aller au contenu
nav-label = Principal
nav-treaties = Traités
nav-states = États
nav-compare = Comparer
nav-departures = Sorties
nav-withdraw = Simulateur
nav-sources = Sources
nav-about = À propos
search-label = Chercher un État ou un traité
search-hint = État ou traité
search-go = Chercher
crumbs-label = Vous êtes ici
data-of-page = Les données de cette page :
data-api = API
foot-claims = Ceci n’est ni un avis juridique ni le dépositaire : les textes officiels et les notifications du dépositaire l’emportent.
foot-about = Ce que ce registre n’affirme pas
foot-edition = Édition du recueil
foot-today = date du jour : { $day }

# Champs
label-on = Le jour
label-known = Connu au
label-since = Depuis
label-until = Jusqu’au
label-status = Statut
label-state = État
label-treaty = Traité
label-article = Article
label-source = Source
label-day = Jour
label-group = Groupe
group-all = tous
day-hint = 2025-03-06
day-keys = Un jour : 2025-03-06 ou 6.3.2025. Les flèches avancent d’un jour, avec Maj d’un mois, avec Ctrl ou par Page précédente et Page suivante d’un an.
participant-hint = nom ou code
show = Afficher
from = du
until = jusqu’au
since = depuis
yes = oui
no = non

# Statut
status-party = lié : partie
status-contracting = consentement déposé, pas encore en vigueur
status-signatory = seulement signé, non lié
status-former-party = terminé : ancienne partie
status-undetermined = indéterminé
status-outside = en dehors
status-party-means = Il a consenti, et le traité est en vigueur à son égard (Convention de Vienne, art. 2(1)(g)). Seule une partie est liée.
status-contracting-means = Son instrument est déposé, mais le traité n’est pas encore en vigueur à son égard (Convention de Vienne, art. 2(1)(f)).
status-signatory-means = Il a signé, sous réserve de ratification ; il n’est pas lié, mais ne doit pas priver le traité de son objet et de son but (Convention de Vienne, art. 18).
status-former-party-means = Il a été partie et ne l’est plus (Convention de Vienne, art. 70).
status-undetermined-means = Ce qui est connu ne permet pas de décider. Cela ne veut jamais dire non.
status-outside-means = Ni signature ni consentement n’est enregistré. Cela ne dit qu’il n’y en a pas eu que là où le recueil d’un traité est complet.
qualifier-provisional-application = appliqué à titre provisoire
qualifier-notice-pending = notification de retrait en cours, encore lié
qualifier-withdrawal-held = retrait tenu en suspens par un conflit armé, selon l’interprétation stricte
qualifier-contested = contesté
qualifier-interim-obligation-ended = ne deviendra pas partie
qualifier-suspended = application suspendue, selon cette interprétation
change-before = changement précédent :
change-after = changement suivant :
until-hint = « Jusqu’au » est le premier jour où un statut ne vaut plus ; « du » est son premier jour.
timeline-label = Chronologie des statuts ; le tableau ci-dessous en donne les données
timeline-table = Tous les statuts, depuis le début
legend-legal = acte au titre du traité
legend-home = étape interne
reliability-secondary = soigneux, mais non officiel
reliability-inferred = déduit d’une autre date indiquée
reliability-unverified = non vérifié
marks-legend = Signes après les dates : aucun, officiel · ° soigneux mais non officiel · ~ déduit d’une autre date · ? non vérifié.

# État × traité
status-page-why = Pourquoi
status-page-why-hint = Chaque étape repose sur celles qu’elle nomme, sur un article et sur ce qui est enregistré. Dépliez un article pour lire les mots qui décident.
proof-from = d’après l’étape
proof-no-quote = Le recueil ne cite pas cet article.
proof-instruments = { $count ->
    [one] { $count } instrument
   *[other] { $count } instruments
}
proof-stated-effect = effet indiqué
readings-title = Interprétations
readings-hint = Le point est contesté. Voici chaque interprétation et ce qu’elle répondrait ; aucune n’est approuvée ici.
readings-followed = suivie ici
readings-held-by = soutenue par
readings-follow = Suivre cette interprétation
readings-asked = Cette réponse suit les interprétations demandées :
readings-default = Revenir à l’interprétation par défaut
findings-title = Ce qu’il faut dire à côté
road-title = Le chemin, en droit et dans le pays
road-hint = Seuls les actes au titre du traité y produisent un effet. Les votes, lois et annonces internes ne font courir aucun délai.
road-kind = Nature
road-what = Quoi
road-clock = Fait courir le délai :
road-disputed = décomptes divergents
road-clock-says = Le délai court à compter de la réception de la notification, le { $day }, { $article } :
kind-legal = en droit
kind-domestic = dans le pays
kind-press = erreur de presse
printed-title = Ce que d’autres impriment
printed-hint = Montré à côté de la réponse, sans être cru : là où cela diffère des dates ci-dessus, cela diffère du recueil.
printed-what = Quoi
printed-value = Tel qu’imprimé
what-in-force-for = en vigueur à son égard
what-report-due = premier rapport de transparence dû
what-withdrawal-effect = prise d’effet du retrait
what-deposit = dépôt
what-signature = signature
what-entry-into-force = entrée en vigueur
sources-title = Sources
further-label = À partir d’ici
further-withdraw = Simuler un retrait
further-compare = Comparer avec un autre État
further-treaty = Le traité ce jour-là
further-state = Tous les traités de cet État
further-changes = Ce qui a changé entre deux jours
further-text = Le traité ailleurs

# Actes
act-signature = signature
act-definitive-signature = signature définitive
act-ratification = ratification
act-acceptance = acceptation
act-approval = approbation
act-accession = adhésion
act-formal-confirmation = confirmation formelle
act-consent = consentement
act-succession = succession
act-provisional-application = application provisoire
act-intention-not-to-become-party = intention de ne pas devenir partie
act-withdrawal-of-instrument = instrument retiré
act-withdrawal-notice = notification de retrait
act-revocation-of-withdrawal = révocation de la notification
act-declaration = déclaration
act-objection = objection
act-announcement = annonce

# Sortes de règles
rule-signature = signature
rule-consent = consentement à être lié
rule-entry-into-force = entrée en vigueur du traité
rule-entry-into-force-for-participant = entrée en vigueur à l’égard d’un participant
rule-provisional-application = application provisoire
rule-reservations = réserves
rule-duration = durée
rule-withdrawal-notice = notification de retrait
rule-withdrawal-effect = effet d’un retrait
rule-withdrawal-hold = suspension par un conflit armé
rule-withdrawal-window = quand une notification peut être donnée
rule-withdrawal-survival = ce qui subsiste
rule-ends-with = prend fin avec un autre traité
rule-text = pour sa phrase seulement
rule-party = qui est partie
rule-former-party = qui n’est plus partie
rule-signatory = qui est signataire
rule-contracting = qui est État contractant
rule-outside = qui est en dehors
rule-consent-by-deposit = consentement par dépôt
rule-contested = point contesté
rule-conflict-evidence = indices d’un conflit armé
rule-bound = liés : le traité est en vigueur à leur égard
rule-deposited = déposé : consentement en dépôt et non éteint
rule-signed = ont signé et ne sont pas sortis

# Traités
treaties-title = Traités
treaties-lead = { $count ->
    [one] Le registre contient un traité, avec ses clauses finales sous forme de règles et ses actes sous forme de faits datés.
   *[other] Le registre contient { $count } traités, chacun avec ses clauses finales sous forme de règles et ses actes sous forme de faits datés.
}
treaties-caption = Qui est lié le { $day }, compté comme « en vigueur à l’égard du participant »
treaties-opened = Ouvert
treaties-in-force = En vigueur depuis
treaties-bound = Liés
treaties-undetermined = Indéterminés
treaty-sentence = { $count ->
    [one] Le { $day }, { $count } participant est lié par ce traité : { $treaty }.
   *[other] Le { $day }, { $count } participants sont liés par ce traité : { $treaty }.
}
treaty-undetermined = Pour { $count } autres, on ne peut pas le dire.
treaty-rule = Règle de décompte : lié, c’est-à-dire que le traité est en vigueur à leur égard.
treaty-by-deposit = Compter plutôt par dépôt
treaty-adopted = Adopté
treaty-depositary = Dépositaire
growth-title = Comment il a grandi
growth-table = Les nombres derrière le dessin
known-caption = D’après ce qui était connu le { $day }.
standings-title = Qui en est où
standings-caption = Le { $day }, d’après ce qui était connu le { $known }. Ceux qui sont liés :
standings-outside = { $count ->
    [one] { $count } est en dehors
   *[other] { $count } sont en dehors
}
standings-outside-hint = Ni signature ni consentement n’est enregistré pour eux ce jour-là.
contested-title = Points contestés
clauses-title = Clauses
clauses-hint = Les articles qui décident du statut, en quelques-uns de leurs propres mots, et la phrase que chacun met dans une preuve.
clauses-says = Dans une preuve :
changes-title = Ce qui a changé
changes-after = Après le
changes-until = Jusqu’au (inclus)
changes-sentence = { $count ->
    [one] { $count } changement de statut après le { $from }, jusqu’au { $to } inclus.
   *[other] { $count } changements de statut après le { $from }, jusqu’au { $to } inclus.
}
changes-before = Avant
changes-then = À partir de ce jour

# États
states-title = États
states-lead = { $count ->
    [one] { $count } participant : des États, et une organisation. Les anciens États ont leurs jours.
   *[other] { $count } participants : des États, et une organisation. Les anciens États ont leurs jours.
}
states-hint = Les désignations suivent les sources et n’impliquent aucune opinion sur le statut juridique d’un territoire.
state-code = Code
state-groups = Groupes
state-former-names = Anciens noms
state-successions = Successions
state-succeeded = a succédé à
state-sentence = Lié par { $count } traités sur { $all } le { $day }.
state-caption = Chaque traité au titre duquel il a agi, le { $day } ; la ligne à travers les dessins est ce jour
state-timeline = Chronologie
state-never = Aucun acte n’est enregistré au titre de :
group-eu = Union européenne
group-nato = OTAN
group-borders-russia = États limitrophes de la Russie
group-un-african = Groupe africain de l’ONU
group-un-asia-pacific = Groupe Asie-Pacifique de l’ONU
group-un-eastern-european = Groupe d’Europe orientale de l’ONU
group-un-grulac = Groupe d’Amérique latine et des Caraïbes de l’ONU
group-un-weog = Groupe d’Europe occidentale et autres États de l’ONU
group-un-none = ONU, dans aucun groupe régional

# Sortir
withdraw-title = Simulateur de retrait
withdraw-label = Simulation, et non notification. Rien ici n’est envoyé à personne, et rien n’entre dans le recueil.
withdraw-lead = Supposez qu’une notification de retrait soit reçue un certain jour. Le registre répond d’après la clause du traité : quand le délai expire, ce qui le suspend, ce qui est demandé, ce qui subsiste.
withdraw-notice = Notification reçue le
withdraw-revoke = Reprise le
withdraw-conflict = Conflit armé du..au
withdraw-reading = Indices de conflit
withdraw-strict = suspendent un retrait (interprétation stricte)
withdraw-no-hold = ne suspendent rien
withdraw-go = Simuler
withdraw-outcome = Issue
withdraw-received = Notification reçue
withdraw-expires = Le délai expire
withdraw-effect = Prise d’effet
withdraw-last = Dernier jour lié
withdraw-counts = Liés avant : { $before } ; après : { $after }. Il en fallait { $needed } pour l’entrée en vigueur ; descendre sous ce nombre ne mettrait fin à rien (Convention de Vienne, art. 55).
withdraw-asked = Ce qui est demandé de la notification
withdraw-survives = Ce qui subsiste
withdraw-ends = Ce qui prend fin en même temps
withdraw-supposed = La notification est supposée ; sa source s’appelle « hypothetical ». Tout le reste vient du recueil.
evidence-title = Indices d’un conflit armé
evidence-hint = Des indices tirés d’un jeu de données, pas un constat. La façon de les lire est un réglage de cette page.
evidence-conflict = Conflit
evidence-role = Rôle
evidence-covers = Couvre le jour examiné
evidence-open = fin des données
outcome-effective = effectif
outcome-pending = en cours
outcome-held = suspendu
outcome-revoked = révoqué
outcome-taken-back = repris
outcome-contested = contesté
outcome-undetermined = indéterminé
outcome-without-effect = sans effet
outcome-not-a-party = pas partie
outcome-no-clause = aucune clause de retrait
departures-title = Sorties
departures-lead = Toutes les sorties du recueil, et les tentatives : notifications, instruments retirés, annonces.
departures-sentence = { $count ->
    [one] { $count } sortie ou tentative : { $outcomes }.
   *[other] { $count } sorties et tentatives : { $outcomes }.
}
departures-days = { $count ->
    [one] De la notification à l’effet : { $least } à { $most } jours, médiane { $median }, sur { $count } sortie effective.
   *[other] De la notification à l’effet : { $least } à { $most } jours, médiane { $median }, sur { $count } sorties effectives.
}
departures-act = Acte
departures-lag = Jours
scenarios-title = Scénarios
scenarios-label = Hypothétique. Un scénario est posé sur le recueil et comparé avec lui ; il n’en fait jamais partie.
scenarios-lead = Des faits que quelqu’un suppose, et ce qui en découlerait selon les mêmes règles.
scenarios-compared = Comparé le { $day }, d’après ce qui était connu le { $known }.
scenarios-counts = Liés dans le recueil et dans le scénario
scenarios-record = Dans le recueil
scenarios-scenario = Dans le scénario
scenarios-needed = Requis pour l’entrée en vigueur
scenarios-threshold = Descendre sous le nombre requis pour l’entrée en vigueur ne met fin à rien (Convention de Vienne, art. 55).
scenarios-differences = Qui en est ailleurs que dans le recueil
scenarios-from = Diffère à partir du

# Comparer
compare-title = Comparer
compare-lead = Deux États, ou un État à deux jours, au titre de chaque traité. Ce qui diffère vient d’abord.
compare-one = Un État
compare-other = Un autre État
compare-then = Le jour (l’autre)
compare-go = Comparer
compare-sentence = Ils diffèrent au titre de { $count } traités sur { $all }.
compare-differs = Différents
compare-same = Semblables

# Sources
sources-lead = { $count ->
    [one] { $count } document sur lequel le recueil s’appuie. Chaque fait nomme les siens.
   *[other] { $count } documents sur lesquels le recueil s’appuie. Chaque fait nomme les siens.
}
sources-containing = Contenant

# Recherche et refus
search-title = Recherche
search-empty = Tapez le nom d’un État ou d’un traité, dans l’une de six langues ; les anciens noms et les codes sont connus aussi.
search-nothing = Rien ne s’appelle « { $name } », ni rien d’approchant.
search-similar = Rien ne s’appelle exactement « { $name } ». Vouliez-vous dire
search-state = État
search-treaty = traité
refused-help = Ce qu’il y a :
refused-home = la première page

# Accueil
home-title = Qui est lié par quel traité, quel jour, et pourquoi ?
home-who = État
home-go = Demander
home-examples = Par exemple :
home-example-1 = le dernier jour de la Lituanie sous la Convention sur les armes à sous-munitions
home-example-2 = le lendemain
home-example-3 = l’Ukraine et l’interdiction des mines
home-map = Sur la carte
home-map-table = Le tableau derrière la carte
home-lately = Ce qui a changé récemment
home-lately-none = Aucun changement de statut n’est enregistré pour les deux dernières années.
home-next = Ce qui vient
home-next-none = Aucun changement de statut ne découle de ce qui est enregistré aujourd’hui.
home-next-hint = D’après ce qui est enregistré aujourd’hui. Un acte de demain peut le changer.

# L’API
api-title = L’API
api-document = Le document OpenAPI 3.1, pour les programmes :
api-parameters = Paramètres
api-parameter = Nom
api-where = Où
api-meaning = Sens
api-needed = requis
api-answers = Répond :
api-try = Essayer :
api-problems = Quand une question ne peut recevoir de réponse
api-problems-says = La réponse est alors un document de problème (RFC 9457). Son type mène ici ; son détail dit ce qui ne va pas dans cette question et ce qui existe à la place.
api-shapes = Formes
api-shapes-says = Elles ne changent que par ajout.

# À propos
about-title = À propos de ce registre
about-not-title = Ce qu’il n’affirme pas
about-not-1 = Il n’est pas un avis juridique, et il n’est pas le dépositaire. Les textes officiels et les notifications du dépositaire l’emportent sur tout ce qui est ici.
about-not-2 = Il ne constate aucune violation. Que quelque chose ne soit pas enregistré à un certain jour est un fait ; ce qui en découle, d’autres en jugent.
about-not-3 = Ce qui n’est pas connu est indéterminé, jamais non. Une date calculée se tient à côté de la date indiquée ; là où elles diffèrent, la date indiquée vaut et la différence est montrée.
about-not-4 = Les points contestés sont montrés avec chaque interprétation et qui la soutient. L’interprétation qu’une réponse suit est un réglage, imprimé avec la réponse.
about-not-5 = Les désignations des participants et les lignes des cartes n’impliquent aucune opinion sur le statut juridique d’un territoire ou d’une frontière.
about-read-title = Comment lire une réponse
about-read-1 = Chaque réponse a deux temps : le jour en droit sur lequel porte la question, et le jour jusqu’auquel les faits étaient connus. Une correction n’efface jamais : demandez un jour plus ancien, et vous obtenez ce qui pouvait être connu alors.
about-read-2 = Chaque statut est prouvé : par des articles, et par des actes enregistrés avec leurs sources. Un autre programme, qui ne partage aucun code avec le moteur, vérifie les preuves.
about-read-3 = Les décomptes nomment leur règle. Cent douze par dépôt ne sont pas cent onze liés.
about-read-4 = Une simulation ou un scénario porte toujours son étiquette.
about-made-title = Comment il est fait
about-made-1 = Les clauses finales de chaque traité sont écrites sous forme de règles, à côté de l’article et de quelques-uns de ses mots. Les actes sont des faits datés, chacun avec sa source et le degré de confiance qu’on peut lui accorder. Un moteur pur déduit des deux ce qui vaut à n’importe quel jour.
about-made-2 = L’adresse d’une page est sa question, et la même adresse avec .json ou .csv à la fin est la donnée. La même question donne les mêmes octets en ligne de commande.
about-made-3 = Le logiciel est à code ouvert (MIT ou Apache 2.0), le recueil est dans le domaine public (CC0 1.0) avec les mentions que ses sources demandent.
about-private-title = Votre visite
about-private-1 = Ces pages ne chargent rien d’ailleurs, ne posent aucun cookie et ne comptent personne. Si ce serveur tient un journal, il contient les adresses demandées et rien sur qui les a demandées.
about-words-title = Les mots d’un statut
about-record-title = Le recueil
about-acts = Actes enregistrés
about-edition = L’édition est le SHA-256 des fichiers du recueil : deux registres de même édition donnent les mêmes réponses.

# Obligations
duty-new-due = nouvelle échéance
event-applies = il y a quelque chose à quoi elle s’applique
event-declared-none = a déclaré qu’il n’y a rien à quoi elle s’applique
event-hostilities-ended = fin des hostilités
event-extension-requested = un report de l’échéance a été demandé
event-extension-granted = un report de l’échéance a été accordé
event-extension-refused = un report de l’échéance n’a pas été accordé
event-outstanding = toujours pas fait
event-report-submitted = rapport reçu
event-completed = fait

# Définitions
definitions-title = Définitions
definitions-lead = Ce qu’est une description donnée selon les mots de la définition d’un traité : une question simple pour chacun, chaque réponse facultative.
definitions-care = Cela explique une description donnée par les mots du traité. Si ce qui est donné est vrai, cela ne peut le savoir, et cela ne dit jamais ce qui devrait être autrement. Ceci n’est pas un avis juridique ; les textes officiels l’emportent.
definition-title = Est-ce { $what } ?
definition-lead = Répondez à ce qui est donné et laissez le reste ouvert. La réponse parcourt les critères de la définition un par un.
definition-described = Description :
definition-verdict = Résultat
definition-covered = couvert
definition-not-covered = non couvert par la définition
definition-undetermined = indéterminé
definition-decides = Décidé par
definition-none-decides = rien ne décide encore
definition-see = Traités sur de tels objets
definition-needs = Ce qui trancherait
definition-criteria = Les critères, un par un
definition-unknown = inconnu
definition-matters = non indiqué, et cela compte
definition-presumed = présumé, rien n’est indiqué
definition-idle = non indiqué, et cela ne compte pas ici
definition-decisive = décide
definition-contested = Contesté :
definition-no-holder = Aucun tenant n’est enregistré.
definition-examples = Descriptions fournies avec le recueil
definition-questions = Ce qui en est dit
definition-questions-hint = Chaque question peut rester ouverte : ce qui n’est pas indiqué est inconnu, et inconnu n’est pas non.
definition-open = trancherait
definition-dont-know = ne sais pas
definition-number = un nombre entier ; vide : ne sais pas
definition-weight = avec son unité, comme 4.1 kg ; vide : ne sais pas
definition-go = Expliquer
definition-anew = Recommencer

# Observations
nav-definitions = Définitions
nav-figures = Observé
observed-title = Observé
observed-any = tous
observed-says = Ce qui est dit
known-on = Faits connus au { $day }.
figures-title = Chiffres
figures-lead = Ce que d’autres comptent : chaque nombre avec son année, son édition et ce dont il est le nombre. Les nombres de deux groupes ne doivent pas être comparés.
figures-legend = Signes après les valeurs : ° non officiel · ~ déduit · ? non vérifié. Les victimes enregistrées ne sont pas toutes les victimes.
figures-explain = Que sont ces nombres ?
figures-explain-go = Expliquer
figures-measure = Mesure
figures-denominator = Part de
figures-scope = De qui
figures-year = Année
figures-edition = Édition
figures-editions = Éditions
figures-every-edition = toutes
figures-latest-edition = la dernière de chacune
figures-none = Aucun chiffre de ce genre n’est enregistré ; cela ne veut pas dire qu’il n’y en a pas.
figures-sentence = { $count ->
    [one] { $count } chiffre.
   *[other] { $count } chiffres en { $groups } groupes.
}
figures-count = { $count ->
    [one] ({ $count } chiffre)
   *[other] ({ $count } chiffres)
}
figures-as-series = En une série
figures-as-total = La somme
figures-narrower = Ces demandes fonctionnent :
figures-no-narrower = Aucune demande plus étroite ne fonctionne.
figures-left-out = Laissés de côté : ils indiquent mal la base d’un autre
figures-two = Les deux chiffres
figures-these = Chiffres qui portent ces nombres
figures-covers = Couvre
figures-place = Où
figures-value = Valeur
figures-printed = Tel qu’imprimé
figures-world = monde
figures-misread = mal lu
figures-rival = d’autres lui donnent une autre base
reports-title = Rapports d’emploi
reports-lead = Ce qui est rapporté, allégué et nié en matière d’emploi, de transfert, de transit et de production. Un rapport n’est pas un constat, et ne dit rien sur le respect d’un traité ; un démenti se tient à côté de ce qu’il nie.
reports-act = Acte
reports-status = Statut
reports-whom = De qui
reports-not-named = non nommé
reports-denied = nié
reports-denies = nie ceci
reports-rival = dit autrement
reports-count = { $count ->
    [one] { $count } rapport
   *[other] { $count } rapports
}
reports-none = Aucun rapport de ce genre n’est enregistré ; cela ne veut pas dire qu’il n’y a rien eu.
positions-title = Positions
positions-lead = Qui a dit quoi d’un retrait ou d’une suspension. La position est à l’égard du retrait ou de la suspension.
positions-about = Sur
positions-by = De
positions-stance = Position
positions-matter = Sur
positions-who = Qui
positions-count = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
positions-none = Aucune position de ce genre n’est enregistrée ; cela ne veut pas dire qu’aucune n’a été prise.
positions-hint = Dans nos mots, sauf entre guillemets.
meetings-title = Réunions
meetings-lead = Réunions des parties, passées et annoncées.
meetings-which = Lesquelles
meetings-all = toutes
meetings-next = la prochaine de chaque traité
meetings-count = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
}
meetings-none = Aucune réunion de ce genre n’est enregistrée ; cela ne veut pas dire qu’il n’y en a pas.
meetings-days = Jours
meetings-meeting = Réunion
meetings-where = Où
meetings-president = Présidence
meetings-announced = annoncée
meetings-elsewhere = imprimé ailleurs comme
votes-title = Votes
votes-lead = Votes sur des résolutions à propos d’un traité. Les votes de la commission et de la plénière, sur un tout et sur une partie, ne doivent pas être comparés.
votes-none = Aucun vote de ce genre n’est enregistré ; cela ne veut pas dire qu’il n’y en a pas eu.
votes-plenary = Assemblée générale, plénière
votes-committee = Première Commission, sur le projet
votes-whole = dans son ensemble
votes-body = Organe
votes-session = Session
votes-document = Document
votes-for = Pour
votes-against = Contre
votes-abstaining = Abstentions
duty-what = Obligation
duty-due = Échéance
duty-state = Où elle en est
duty-year = Année
duty-granted = accordé
duty-by-clause = par la clause
duty-does-not-count = ne compte pas
duty-chain = Échéances, l’une après l’autre
duty-late-by = retard de
duty-why = Pourquoi
duty-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
duty-state-not-applicable = non due ce jour-là
duty-state-unknown = inconnu
duty-state-due = à faire
duty-state-met = fait
duty-state-met-late = fait en retard
duty-state-extended = à faire, échéance reportée
duty-state-overdue = échue
duty-state-nominal = sur le papier seulement
duties-title = Obligations
duties-hint = D’après ce qui est enregistré. Ce qui n’est pas enregistré n’est pas connu, jamais « pas fait » ; aucune violation n’est constatée.
duties-last-day = Les obligations telles qu’elles étaient le dernier jour lié,
duties-as-of-last = au dernier jour lié,
duties-first-day = Les obligations telles qu’elles seront le premier jour lié,
duties-earlier = { $count ->
    [one] { $count } rapport annuel d’une année antérieure
   *[other] { $count } rapports annuels d’années antérieures
}
duties-yearly = Rapports annuels
duties-none-open = Aucune obligation n’est connue comme ouverte avec une date.
duties-unknown = { $count ->
    [one] Pour { $count } obligation dont la date est passée, l’issue n’est pas connue.
   *[other] Pour { $count } obligations dont la date est passée, l’issue n’est pas connue.
}
duties-unknown-which = Lesquelles
deadlines-title = Échéances
deadlines-lead = Ce qui est dû pour quand : selon les clauses des traités, et selon les délais accordés par les réunions des parties.
deadlines-sentence = { $count ->
    [one] { $count } obligation arrive à échéance dans les { $months } mois suivant le { $day }.
   *[other] { $count } obligations arrivent à échéance dans les { $months } mois suivant le { $day }.
}
deadlines-states-sentence = { $count ->
    [one] { $count } obligation en est là le { $day }.
   *[other] { $count } obligations en sont là le { $day }.
}
deadlines-take = La même liste :
deadlines-calendar = calendrier (.ics)
deadlines-feed = fil (Atom)
deadlines-clause-means = l’échéance que donne la clause
deadlines-granted-means = déplacée par une décision qui compte
deadlines-overdue = Échues, selon quelqu’un qui a regardé après la date
deadlines-overdue-unknown = échue, ou inconnue
deadlines-no-day = Sans jour, ou sans jour certain
deadlines-more = { $shown } lignes sont affichées ; { $more } de plus sont dans le CSV. Resserrez la question par État, traité ou obligation.
deadlines-next = Ce qui vient à échéance
deadlines-past = Échues, et passées avec issue inconnue
deadlines-all = tous
deadlines-to-be-done = tous
deadlines-any-time = à tout moment
deadlines-months = les { $months } prochains mois
deadlines-within = Échéance dans
further-deadlines = Échéances
further-may = Ce que les traités disent d’une activité
further-pages = Aussi :
withdraw-duties = Obligations échues à la notification, ou dues avant la sortie
home-deadlines = Prochaines échéances
home-deadlines-all = Toutes les échéances, par mois
nav-deadlines = Échéances

# Ce que d’autres impriment
audit-title = Ce que d’autres impriment
audit-lead = Dates et décomptes que d’autres publications impriment, comparés avec ce que le recueil permet de déduire. Ils ne sont jamais crus ici, seulement comparés ; une différence ne dit rien de qui s’est trompé, la raison le dit.
audit-sentence = { $compared } valeurs imprimées comparées : { $agree } concordent, { $differ } diffèrent.
audit-about = Ce qui est imprimé
audit-ours = Selon ce recueil
audit-apart = Jours d’écart
audit-as-of = au
audit-or = ou
audit-none = rien
audit-agrees = concorde
audit-which = Afficher
audit-differing = ce qui diffère
audit-all = tout
audit-why = D’où vient la nôtre

# Activités
may-title = Ce que les traités disent d’une activité
may-lead = Interrogez sur un État et une activité, seul ou avec un allié. Chaque traité répond pour ses propres armes, selon les statuts de ce jour.
may-activity = Activité
may-with = Avec (allié ou destinataire)
may-beside = avec
may-care = « Non réglementé » ne veut pas dire « permis » : d’autres traités, le droit coutumier et le droit national se tiennent à côté de chaque réponse.
may-care-law = Ceci lit des textes et qui en soutient quelle interprétation. Ce n’est ni un avis juridique ni un constat sur la conduite de quiconque ; les textes officiels l’emportent.
may-exceptions = Exceptions
may-conditions = À ces conditions :
may-disputed = Contesté :
may-not-deciding = La réponse ci-dessus n’en dépend pas ici ; elle en dépendrait avec un partenaire qui n’est pas partie.
may-brief = Non réglementé
may-not-regulated = Ces traités ne le lient pas ce jour-là, ou ne parlent pas de cette activité.
may-without = Non interrogés, parce que le recueil ne contient pas ce qu’ils interdisent :
answer-prohibited = interdit
answer-permitted = permis
answer-contested = contesté
answer-not-regulated = non réglementé
answer-undetermined = indéterminé
activity-use = emploi
activity-develop = mise au point
activity-produce = production
activity-acquire = acquisition
activity-stockpile = stockage
activity-retain = conservation
activity-transfer = transfert
activity-assist = assistance, encouragement ou incitation
activity-host-foreign-stocks = accueil de stocks étrangers
activity-transit = transit
activity-invest = investissement
activity-joint-operations = opérations conjointes
opening-open = ouverte à ses conditions
opening-closed = pas ouverte avec cet allié
opening-if-recipient-is-party = ouverte seulement si le destinataire est partie
opening-if-partner-is-not-party = ouverte seulement si le partenaire n’est pas partie
opening-while-period-runs = ouverte seulement tant que court le délai de destruction

# Vérifier un texte
nav-check = Vérifier un texte
check-title = Vérifier un texte
check-lead = Collez un texte d’actualité sur un traité. Chaque affirmation qu’un registre peut y vérifier est marquée, avec ce que le recueil en dit, et où.
check-promise-kept = Rien de ce que vous envoyez n’est conservé ni inscrit dans un journal.
check-promise-silence = Ce qui n’est pas dans le recueil n’est pas faux pour autant : le recueil se tait alors.
check-promise-language = Ceci lit l’anglais. Des énoncés sont vérifiés, jamais ce que quelqu’un avait l’intention de faire.
check-text-number = Texte { $number }
check-paste = Coller le texte
check-file = Ou choisir un fichier : texte, Markdown ou page web
check-published = Publié le (facultatif)
check-name = Nom (facultatif)
check-published-hint = Un texte est jugé d’après ce qui valait, et ce qui était connu, le jour de sa publication. Sans jour, c’est la date que le texte porte qui compte, sinon aujourd’hui.
check-another = Un autre texte, à mettre à côté
check-go = Vérifier
check-reading = Lecture…
check-title-one = Vérifié : { $name }
check-title-several = { $count } textes vérifiés
check-summary = Affirmations d’après ce que dit le recueil
check-none = Aucune affirmation sur un traité que le recueil pourrait vérifier n’a été trouvée.
check-care = Une affirmation qui n’est pas dans le recueil peut être juste. Ceci n’est ni un avis juridique ni le dépositaire ; les textes officiels et les notifications du dépositaire l’emportent.
check-keys = Touches : n et p passent d’une affirmation à l’autre ; Entrée mène d’une marque à sa note et retour.
check-judged = Jugé au { $day } ({ $from }), d’après ce qui était connu alors ; là où l’on en sait plus le { $today }, la note le dit.
check-judged-today = Aucun jour de publication n’est connu : jugé à la date du jour, { $today }, d’après ce qui est connu aujourd’hui.
check-from-given = tel qu’indiqué
check-from-markup = d’après le balisage de la page
check-from-file-name = d’après le nom du fichier
check-from-text = d’après le texte
check-shortened = Les { $shown } premières affirmations sur { $all } sont affichées ; les données ci-dessous les contiennent toutes.
check-claim = affirmation
check-back = Retour à l’affirmation
check-label-agrees = le recueil dit la même chose
check-label-contradicts = le recueil dit autre chose
check-label-ambiguous = juste selon une interprétation, fausse selon une autre
check-label-not_in_record = pas dans le recueil
check-cause-wrong-date = une autre date
check-cause-wrong-actor = quelqu’un d’autre
check-cause-wrong-status = un autre statut ou acte
check-cause-wrong-count = un autre nombre
check-cause-wrong-basis = juste seulement sur une autre base
check-cause-stale = plus le cas ce jour-là
check-cause-wrong-clock = le délai court à compter d’un autre événement
check-cause-wrong-article = le traité ne le dit pas
check-cause-contested = les interprétations diffèrent
check-cause-imprecise = formulation imprécise
check-cause-outside-record = le recueil ne contient pas de telles choses
check-kind-effective_date = date de prise d’effet
check-kind-notice_date = date de la notification
check-kind-entry_into_force = entrée en vigueur
check-kind-party_count = nombre de parties
check-kind-signatory_count = nombre de signataires
check-kind-treaty_action = acte
check-kind-status = statut
check-kind-domestic_step = étape interne
check-kind-non_party_list = États en dehors
check-kind-provision_summary = ce que dit le traité
check-kind-statistic = chiffre
check-kind-quote_position = paroles de quelqu’un
check-kind-other = autre
check-said-by = dit par { $who }
check-why = Où cela est écrit
check-readings = Interprétations :
check-now = Connu aujourd’hui :
check-rules = Règles qui l’ont trouvée
check-proof = Preuve : { $who } et { $treaty } le { $day }
check-relations = Les textes côte à côte
check-relations-hint = Ce que différents textes disent d’un même événement
check-relation-one = Un texte
check-relation-how = rapport à l’autre
check-relation-other = L’autre
check-relation-why = Pourquoi
check-relation-agrees = concorde avec
check-relation-contradicts = contredit
check-relation-different_basis = repose sur une autre base que
check-data = Ce résultat sous forme de données :
check-data-large = Les données de ce résultat sont trop grandes pour une page ; les mêmes textes les donnent ici :
check-again = Changer le texte ou le jour, et vérifier de nouveau
check-anew = Vérifier un autre texte
check-api-body = Accepte un envoi :

# Langues et jours
language-label = Langue
language-machine = Traduction automatique, à relire par une personne de langue française ; la version anglaise fait foi pour ce registre. Les citations, notes et descriptions du recueil restent en anglais.
to = au
day-in-words = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
month-in-words = { $month } { $year }
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

# La carte. Les places restent entre accolades jusqu’à ce que le curseur les remplisse.
map-bound = liés
map-party = partie
map-leaving = partie, notification de retrait donnée
map-contracting = contractant : consentement déposé, pas encore en vigueur à son égard
map-signatory = signataire
map-former-party = ancienne partie
map-outside = en dehors
map-undetermined = indéterminé
map-party-since = partie depuis le { $from }
map-leaving-since = partie, notification de retrait donnée le { $from }
map-contracting-since = contractant depuis le { $from } : pas encore en vigueur à son égard
map-signatory-since = signataire depuis le { $from }
map-former-party-since = ancienne partie depuis le { $from }
map-absent = pas de ligne propre ce jour-là
map-day = Le { $on }, d’après ce qui était connu le { $known }
map-counter = { $n } { $rule }
map-undetermined-count = { $n } indéterminés
map-description = Carte du monde, { $title } : chaque participant est un lien vers sa réponse. Le statut est montré par la couleur et le motif ; le tableau dit la même chose.
map-disputed = zone contestée, sans la couleur de personne
map-no-row = pas de ligne propre
map-opinion = Les formes, frontières et noms n’impliquent aucune opinion sur un statut.
map-credit = Carte : Natural Earth, projection Equal Earth
map-elsewhere = Pas sur la carte :
map-note = Les anciens États sont dessinés dans les frontières d’aujourd’hui. Les territoires sans ligne propre restent en blanc : c’est à chaque acte de dire s’il s’étend à eux.
map-show = Afficher ce jour
map-slider = Jour sur la carte
map-keys = Flèches : un jour ; avec Maj : un mois ; Page précédente et Page suivante : un an ; Début et Fin : premier et dernier jour.
map-previous = Changement précédent
map-next = Changement suivant
map-play = Lecture
map-pause = Pause
map-skip = Passer la carte
map-svg = Image (SVG)
map-png = Image (PNG)
map-no-data = Les jours n’ont pas pu être chargés ; utilisez le champ et le bouton.

# Ce qui ne peut recevoir de réponse
problem-unknown-name = Rien ne s’appelle ainsi
problem-unknown-name-says = Rien ne s’appelle « { $name } ».
problem-bad-question = La question ne peut pas être lue
problem-no-such-page = Il n’y a rien ici
problem-no-such-page-says = Rien n’est publié à « { $name } ».
problem-method-not-allowed = Cette adresse est en lecture seule
problem-method-not-allowed-says = Cette adresse ne répond pas à cette méthode.
problem-not-acceptable = Pas sous cette forme
problem-not-acceptable-says = La demande n’accepte aucune des formes disponibles.
problem-record-has-errors = Le recueil contient des erreurs
problem-busy = Trop de longues questions à la fois
problem-busy-says = Le registre est occupé par de longues questions ; redemandez dans un instant.
problem-took-too-long = Cela a pris trop de temps
problem-took-too-long-says = La réponse n’a pas été prête à temps ; redemandez, ou demandez moins.
problem-too-large = C’est trop grand
problem-too-large-says = Ce qui a été envoyé est plus grand que ce que cette adresse accepte.
problem-unsupported-media-type = Pas à partir de ce genre d’envoi
problem-unsupported-media-type-says = Cette adresse n’accepte pas un envoi de ce genre.
problem-defect = Quelque chose ne va pas dans le programme
problem-defect-says = Le programme a rencontré un état que ses auteurs croyaient impossible ; merci de le signaler.

# Dossier
dossier-title = Dossier
dossier-print = Imprimer le dossier
dossier-hint = Un État à un jour donné, à imprimer : chaque traité avec sa preuve en bref, ce qui a été déclaré, ce qui est dû, ce que d’autres impriment, et où cela est écrit.
dossier-on = Statut le { $day }, d’après ce qui était connu le { $known }
dossier-instrument = Actes :
dossier-acts = Déclarations, objections et notifications
dossier-acts-none = Aucune déclaration, objection ou notification de sa part n’est enregistrée à ce jour. Cela ne veut pas dire qu’il n’y en a pas.
dossier-none = Aucun acte n’est enregistré à ce jour au titre de :
dossier-printed = Ce que d’autres impriment et qui diffère
dossier-printed-none = Parmi les valeurs imprimées qui sont enregistrées à son sujet, aucune ne diffère de ce que le recueil permet de déduire.
dossier-footer = Édition { $edition } du recueil, le { $day }. Ceci n’est ni un avis juridique ni le dépositaire : les textes officiels et les notifications du dépositaire l’emportent.

# Mots des listes fermées du recueil
term-casualties = victimes
term-killed = tués
term-injured = blessés
term-civilians-share = part des civils
term-children-share = part des enfants
term-men-and-boys-share = part des hommes et garçons
term-remnants-share = part des restes
term-states-with-casualties = États avec victimes
term-casualties-recorded = victimes enregistrées
term-area-cleared = surface dépolluée
term-contaminated = contaminés
term-all-recorded = toutes celles enregistrées
term-attacks = attaques
term-remnants = restes
term-civilians = civils
term-land = terrain
term-not-stated = non indiqué
term-all-casualties = toutes les victimes
term-status-known = statut connu
term-age-known = âge connu
term-sex-known = sexe connu
term-attack-casualties = victimes d’attaques
term-remnant-casualties = victimes de restes
term-civilian-casualties = victimes civiles
term-use = emploi
term-transfer = transfert
term-transit = transit
term-production = production
term-recorded = enregistré
term-estimated = estimé
term-confirmed = confirmé
term-user-unknown = auteur inconnu
term-reported = rapporté
term-alleged = allégué
term-denied = nié
term-listed = répertorié
term-not-reported = non rapporté
term-support = soutien
term-neutral = neutre
term-regret = regret
term-condemn = condamnation
term-objection = objection
term-dataset = jeu de données
term-depositary = dépositaire
term-encyclopaedia = encyclopédie
term-law = loi
term-monitor = observatoire
term-official = officiel
term-press = presse
term-text = texte
term-primary = principal
term-secondary = secondaire
term-annual-declarations = déclarations annuelles
term-annual-report = rapport annuel
term-chemical-weapons-certificate = certificat de destruction des armes chimiques
term-chemical-weapons-destruction = destruction des armes chimiques
term-chemical-weapons-destruction-late-joiner = destruction des armes chimiques, adhésion tardive
term-chemical-weapons-destruction-start = début de la destruction des armes chimiques
term-chemical-weapons-plans = plans relatifs aux armes chimiques
term-clarification = éclaircissement
term-clearance = dépollution
term-clearance-later = dépollution ultérieure
term-clearance-measures = mesures de dépollution
term-declaration = déclaration
term-destruction = destruction
term-elimination = élimination
term-elimination-plan = plan d’élimination
term-foreign-chemical-weapons = armes chimiques d’autrui
term-former-possessor-safeguards-agreement = accord de garanties d’un ancien détenteur
term-former-possessor-safeguards-talks = négociation de garanties d’un ancien détenteur
term-hosted-weapons = armes accueillies
term-initial-declaration = déclaration initiale
term-initial-report = rapport initial
term-mined-area-measures = mesures pour les zones minées
term-national-authority = autorité nationale
term-national-measures = mesures nationales
term-production-facilities-closure = fermeture des installations de fabrication
term-production-facilities-destruction = destruction des installations de fabrication
term-production-facilities-destruction-start = début de la destruction des installations de fabrication
term-production-facilities-plans = plans relatifs aux installations de fabrication
term-removal-from-operational-status = retrait du statut opérationnel
term-retention = conservation
term-retention-report = rapport sur la conservation
term-riot-control-change = changement d’agents de lutte antiémeute
term-safeguards = garanties
term-safeguards-agreement = accord de garanties
term-safeguards-talks = négociation de garanties
term-safeguards-talks-later-joiner = négociation de garanties, adhésion ultérieure
term-separate-stocks = séparation des stocks
term-stockpile-destruction = destruction des stocks
term-universality = universalité
term-victim-assistance = assistance aux victimes
