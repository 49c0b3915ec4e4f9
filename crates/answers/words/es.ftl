### review: machine
# Las frases de las respuestas y las pruebas en español. Redacción automática: pendiente de revisión por un
# hablante (CONTRIBUTING.md, «Reviewing a wording»). El original es en.ftl; las claves y los lugares son los mismos.
# El nombre de un participante lleva su artículo; «de el» y «a el» se contraen por sí mismos.


## Días y listas

day = { $day } de { $month } de { $year }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
day-as-known = { $day } (según lo conocido al { $known })
reported-day = el { $day }
reported-month = en { $month } de { $year }
reported-year = en { $year }
reported-between = entre el { $from } y el { $to }
years =
    { $n ->
        [one] { $n } año
       *[other] { $n } años
    }
months =
    { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
no-day = ningún día
period-same-day = el mismo día
period-first-of-month = primer día del mes { $n }
period-first-after-days = primer día del mes siguiente a { $n } días
and = { $first } y { $last }
also = { $first }; { $last }

## Actos

act-signature = firma
act-definitive-signature = firma definitiva
act-ratification = ratificación
act-acceptance = aceptación
act-approval = aprobación
act-accession = adhesión
act-formal-confirmation = confirmación formal
act-consent = consentimiento en obligarse
act-succession = sucesión
act-provisional-application = aplicación provisional
act-intention-not-to-become-party = intención de no llegar a ser parte
act-withdrawal-of-instrument = retiro del instrumento
act-withdrawal-notice = notificación de retiro
act-revocation-of-withdrawal = revocación de la notificación de retiro
act-declaration = declaración
act-objection = objeción
act-announcement = anuncio

## Situaciones, después de «entonces» o entre paréntesis

then-outside = fuera del tratado
then-signatory = signatario, no obligado
then-contracting = ha consentido, aún no obligado
then-party = parte, obligado
then-former-party = antigua parte, no obligado
then-undetermined = indeterminado

## La situación en un día dado, en una frase

answer-outside = Al { $on }, { $treaty } no obliga a { $who }: no se conoce firma ni consentimiento.
answer-outside-taken-back = Al { $on }, { $treaty } no obliga a { $who }: el instrumento fue retirado el { $back }, antes de surtir efecto.
answer-outside-extinct = Al { $on }, { $treaty } no obliga a { $who }, cuya existencia terminó el { $end } sin haber sido parte.
answer-signatory =
    Al { $on }, { $treaty } no obliga a { $who }, solo signatario{ $signed ->
        [none] { "" }
       *[day] { " " }(firma el { $signed })
    }.
answer-contracting =
    Al { $on }, { $treaty } aún no obliga a { $who }: consentimiento prestado{ $consented ->
        [none] { "" }
       *[day] { " " }el { $consented }
    }, entrada en vigor para { $who } el { $force }.
answer-contracting-not-in-force =
    Al { $on }, { $treaty } no obliga a { $who }: consentimiento prestado{ $consented ->
        [none] { "" }
       *[day] { " " }el { $consented }
    }, pero el tratado no está en vigor.
answer-party =
    Al { $on }, { $treaty } obliga a { $who }, parte desde { $since ->
        [none] el principio
       *[day] el { $since }
    }.
answer-former = Al { $on }, { $treaty } ya no obliga a { $who }, antigua parte.
answer-former-extinct = Al { $on }, ha terminado la existencia de { $who }; último día de su participación en { $treaty }: el { $last }.
answer-former-withdrawn = Al { $on }, { $treaty } ya no obliga a { $who }: el retiro surtió efecto el { $effect }; último día obligado: el { $last }.
answer-undetermined =
    { $perhaps ->
        [yes] Al { $on }, lo registrado no permite determinar si { $treaty } obliga a { $who }.
       *[no] Al { $on }, { $treaty } no obliga a { $who }; lo registrado no permite determinar más.
    }
answer-undetermined-needs =
    { $perhaps ->
        [yes] Al { $on }, lo registrado no permite determinar si { $treaty } obliga a { $who }; haría falta conocer { $needs }.
       *[no] Al { $on }, { $treaty } no obliga a { $who }; lo registrado no permite determinar más: haría falta conocer { $needs }.
    }
needs-day = el día del acto ({ $act }), conocido solo como { $known }

## Lo que debe decirse junto a una situación

beside-provisional-application =
    Aplicación provisional: { $scope ->
        [none] el tratado
       *[some] { $scope }
    }.
beside-notice-pending =
    { $until ->
        [none] El { $received } se recibió una notificación de retiro.
       *[day] La notificación de retiro, recibida el { $received }, surte efecto el { $until }.
    }
beside-withdrawal-held = El plazo de la notificación de retiro ha vencido, pero indicios de un conflicto armado la mantienen en suspenso según la interpretación aplicada; solo una constatación podría resolverlo.
beside-contested-followed = Este punto es controvertido: { $readings }. La respuesta sigue la interpretación por defecto.
beside-contested-not-followed = Este punto es controvertido: { $readings }. No se sigue ninguna.
by-reading = según la interpretación { $reading }, { $status }
beside-interim-obligation-ended = El { $day } se manifestó la intención de no llegar a ser parte.
beside-suspended = Según la interpretación pedida, la aplicación del tratado está suspendida a este respecto.

## Pasos de la prueba de una situación

step-succeeded = la participación cuenta desde el { $on }, fecha de la sucesión de Estados, y no desde la notificación
step-original = { $who }: instrumento depositado el { $deposit }, por lo que la entrada en vigor coincide con la del propio tratado, el { $on }
step-by-succession = { $treaty } está en vigor para el sucesor desde el { $on }
step-effect-by-reading = según esta interpretación, la notificación surte efecto el { $on }
step-suspended-by-reading = según esta interpretación, la aplicación del tratado está suspendida desde el { $on }
step-contested-followed = las interpretaciones difieren; la respuesta sigue la interpretación por defecto, que es un ajuste
step-contested-not-followed = las interpretaciones difieren, y no se sigue ninguna
no-notice-known = { $told }; no se conoce ninguna notificación de retiro
step-clamped = { $told } (ese mes no tiene ese día: se toma su último día; cabe otra interpretación)
step-supposed = { $told } (supuesto: no se conoce el día)
step-succession-notified = notificación de sucesión de { $who } el { $on }
step-not-in-force =
    { $there } de los { $needed } instrumentos necesarios están depositados: { $treaty } no está en vigor{ $missing ->
        [none] { "" }
       *[some] { " " }(faltan: { $missing })
    }
step-not-in-force-required =
    { $there } de los { $needed } instrumentos exigidos están depositados: { $treaty } no está en vigor{ $missing ->
        [none] { "" }
       *[some] { " " }(faltan: { $missing })
    }
step-one-way = con sus fechas inciertas situadas de una manera: { $status }
step-reading = interpretación: { $reading }; entonces { $status }
step-objections = objeciones formuladas por { $objectors }
step-objections-change-nothing = { $told }; no cambian ninguna situación en la lista del depositario
step-stated-differs =
    { $by ->
        [depositary] el depositario
       *[source] la fuente
    } indica el { $on }, que prevalece; nuestro cálculo da el { $computed }
step-stated-alone =
    { $by ->
        [depositary] el depositario
       *[source] la fuente
    } indica el { $on }, que prevalece; los instrumentos registrados por sí solos no lo muestran
step-stated-same =
    { $by ->
        [depositary] el depositario
       *[source] la fuente
    } indica la misma fecha, el { $on }
hold-nothing-found = no se hallaron indicios de participación en un conflicto armado el { $on } ({ $data })
hold-no-data = no hay datos sobre conflictos armados para el { $on } ({ $data }); eso no prueba que no los haya
hold-secondary-only = el { $on } solo hay indicios de un papel de apoyo, que se señala y no mantiene en suspenso el retiro: { $evidence }
hold-not-held = los indicios de participación en un conflicto armado el { $on } no mantienen aquí en suspenso el retiro: { $evidence }
hold-held = los indicios de participación en un conflicto armado el { $on } mantienen en suspenso el retiro según la interpretación estricta, sin fin conocido: { $evidence }
hold-held-until = los indicios de participación en un conflicto armado el { $on } mantienen en suspenso el retiro hasta el { $until } según la interpretación estricta: { $evidence }

## Hechos en que se apoyan las pruebas

fact-conflict =
    { $name }, desde el { $from }, { $until ->
        [none] aún activo al final de los datos
       *[day] hasta el { $until }
    } [{ $source }]
fact-conflict-data =
    { $last ->
        [none] no se cargaron datos
       *[day] los datos llegan hasta el { $last }
    }
fact-no-conflict = { $data }: { $says }
fact-reading = { $says } (sostenido por { $holders })
fact-stated-trigger = el instrumento que desencadenó la entrada en vigor, según se indica: { $on }
fact-stated-entry-into-force = la entrada en vigor, según se indica: { $on }
fact-none-known =
    el registro, tal como se conocía el { $known }, no contiene { $act ->
        [withdrawal-notice] ninguna notificación de retiro
        [consent] ningún consentimiento
        [signature] ninguna firma
       *[other] ningún acto de esta clase
    } hasta el { $on }
fact-ended-with = el fin en virtud del tratado con el que este termina: { $on }
fact-ceased = { $name }: fin de su existencia el { $on }
fact-succeeded = { $name }: sucesión a { $predecessor } el { $on }
fact-exists = { $name }: existencia desde el { $on }
fact-treaty-in-force = el tratado entró en vigor el { $on }
fact-none-recorded = el registro, tal como se conocía el { $known }, no contiene ningún hecho confirmado que lo diga

## Observaciones junto a una situación

finding-inferred-date = la fecha del acto ({ $act }, { $date }) se deduce de otra fecha indicada
finding-unverified-fact = la fecha del acto ({ $act }, { $date }) no está verificada
finding-stated-effect-differs =
    el efecto indicado, el { $stated }, prevalece; las cláusulas dan { $computed ->
        [none] nada
       *[day] el { $computed }
    }
finding-stated-entry-into-force-differs =
    la entrada en vigor indicada del tratado, el { $stated }, prevalece; los instrumentos registrados dan { $computed ->
        [none] nada
       *[day] el { $computed }
    }
finding-clamped = el mes en que vence el plazo no tiene ese día; se tomó el { $to }
finding-notice-by-non-party = notificación de retiro de un participante que no era parte; la cláusula habla de las partes, por lo que aquí no surte efecto
finding-notice-without-clause = notificación de retiro de un tratado sin cláusula al respecto (CVDT 56)
finding-notice-outside-window =
    { $opens ->
        [none] la cláusula ya no permite una notificación
       *[day] la cláusula aún no permite una notificación; podrá darse desde el { $opens }
    }
finding-notice-repeated = notificación dada mientras otra anterior está pendiente
finding-revocation-without-effect = revocación que no encuentra ninguna notificación pendiente
finding-taken-back-without-effect = instrumento retirado después de surtir efecto, o que no existe
finding-provisional-application-without-clause = declaración de aplicación provisional sin cláusula que la prevea
finding-too-many-uncertain-dates = demasiadas fechas inciertas para probarlas una a una; las últimas varían juntas

## Obligaciones: cómo está una en un día dado, en una frase

duty-what = obligación de { $who } de { $title } (artículo { $article })
duty-title-year = { $title }, correspondiente a { $year }
duty-condition-bound = el tratado obliga al participante
duty-not-applicable = Al { $on }, { $what }: { $why }.
duty-unknown = Al { $on }, { $what }: situación desconocida; { $why }.
duty-due =
    Al { $on }, { $what }: { $due ->
        [none] en curso; no tiene fecha
       *[day] por cumplir a más tardar el { $due }
    }.
duty-extended-openly = Al { $on }, { $what }: prorrogada hasta un día que no está registrado.
duty-extended =
    Al { $on }, { $what }: por cumplir a más tardar el { $due }, tras una prórroga{ $from ->
        [none] { "" }
       *[day] { " " }(fecha inicial: el { $from })
    }.
duty-met = Al { $on }, { $what }: cumplida; { $how }.
duty-met-late = Al { $on }, { $what }: cumplida, con retraso; { $how }.
duty-overdue = Al { $on }, { $what }: en retraso{ $how }.
duty-overdue-since =
    { $due ->
        [none] { "" }
       *[day] ; el plazo vencía el { $due }, { $length } antes
    }{ $when ->
        [none] { "" }
       *[some] . El último informe según el cual seguía pendiente es de esta fecha: { $when }; desde entonces no hay nada registrado
    }
duty-nominal =
    Al { $on }, { $what }: fecha solo sobre el papel{ $nominal ->
        [none] { "" }
       *[day] { " " }(el { $nominal })
    }; { $why }.
duty-why-not-yet =
    aún no exigible; el tratado obliga desde el { $from }{ $nominal ->
        [none] { "" }
       *[day] , y el plazo vencerá el { $nominal }
    }
duty-why-no-longer =
    no exigible; el tratado dejó de obligar el { $until }, antes del fin del plazo{ $nominal ->
        [none] { "" }
       *[day] { " " }(el plazo habría vencido el { $nominal })
    }
duty-why-not-bound = no exigible; el tratado no obliga a este participante
duty-why-bound-uncertain = no es seguro que el tratado obligue a este participante
duty-why-trigger-unknown = no hay registrado un día desde el que pueda correr el plazo
duty-why-not-shown =
    nada confirmado muestra que se cumpla la condición: { $condition }{ $nominal ->
        [none] { "" }
       *[day] ; si se cumple, el plazo vence el { $nominal }
    }{ $recalled ->
        [yes] ; el cumplimiento solo consta de memoria (no verificado)
       *[no] { "" }
    }
duty-why-perhaps-done = se cumplió hacia esa fecha, y no se conoce el día
duty-why-nothing-said =
    { $due ->
        [none] { "" }
       *[day] el plazo vencía el { $due }, y{ " " }
    }nada confirmado dice qué fue de ella{ $grant ->
        [none] { "" }
       *[day] ; consta una prórroga hasta el { $grant }, no verificada
    }{ $recalled ->
        [yes] ; el cumplimiento solo consta de memoria (no verificado)
       *[no] { "" }
    }
duty-why-nominal =
    según el registro no se da la condición ({ $condition }){ $when ->
        [none] { "" }
       *[some] , lo que consta { $when }
    }; nadie está, pues, en retraso
duty-done = cumplimiento { $when }
duty-done-in-time = cumplimiento { $when }, dentro del plazo (el { $due })
duty-done-days-late = cumplimiento { $when }, { $days } días después del { $due }
duty-done-late = cumplimiento { $when }, después del { $due }
duty-done-perhaps-extended = cumplimiento { $when }; el último plazo confirmado vence el { $due }, y no es seguro que se prorrogara más
duty-done-perhaps = cumplimiento { $when }; no es seguro que fuera a más tardar el { $due }

## Pasos de la prueba de una obligación

duty-step-not-bound = { $treaty } no obliga a { $who }, por lo que nada se debe en virtud de él
duty-step-bound-uncertain = no es seguro que el tratado obligue a { $who } ese día
duty-step-not-yet-bound = { $treaty } obliga a { $who } solo desde el { $from }; lo debido se cuenta desde entonces
duty-step-no-longer-bound = { $treaty } ya no obliga a { $who } desde el { $until }; la obligación se examina en la víspera de ese día
duty-step-released = { $treaty } dejó de obligar a { $who } antes del fin del plazo
duty-step-clamped = { $told } (el mes no tiene ese día: se tomó su último día)
duty-step-yearly = { $told }; el plazo del { $on } abarca { $covers }
duty-step-before-first = el informe inicial vence más tarde, el { $after }; según la práctica, los anuales empiezan después de él, mientras que el texto no prevé esa excepción
duty-step-joined-after = ese día había pasado cuando el tratado obligó a { $who }, el { $bound }; no puede calcularse una fecha
duty-step-trigger-unknown = no hay registrado un día desde el que pueda correr el plazo
duty-step-applies = la obligación se aplica; condición cumplida: { $condition }
duty-step-does-not-apply = la condición de la obligación consta como no cumplida: { $condition }
duty-step-not-shown = nada confirmado en el registro muestra que se cumpla la condición: { $condition }
duty-step-requested = se pidió un plazo mayor; una petición no mueve nada mientras no se conceda
duty-step-extended =
    el plazo se trasladó del { $from } { $to ->
        [none] a un día que la fuente no indica
       *[day] al { $to }
    }{ $beyond ->
        [yes] ; es más de lo que la cláusula permite cada vez
       *[no] { "" }
    }
duty-step-grant-not-counted =
    consta una prórroga{ $to ->
        [none] { "" }
       *[day] { " " }hasta el { $to }
    }, pero { $why ->
        [later] quizá se decidió solo después de ese día
       *[unverified] no está verificada
    }; no mueve nada
duty-step-discharged = cumplimiento { $when }
duty-step-discharge-not-counted = el cumplimiento { $when } solo consta de memoria; no verificado, no decide nada
duty-step-perhaps-discharged = cumplimiento { $when }, quizá antes de acabar ese día, quizá después
duty-step-disagrees = otra fuente indica todavía el incumplimiento { $when }; las dos discrepan
duty-step-done-after = cumplimiento solo { $when }, y la cláusula no conoce prórroga
duty-step-outstanding = obligación aún no cumplida { $when }
duty-step-nothing-recorded = el plazo ha vencido, y nada confirmado en el registro dice qué ha sido de ella desde entonces

## Observaciones junto a una obligación

duty-finding-carried-on = el registro no contiene nada desde el último informe de que seguía pendiente; la respuesta lo mantiene
duty-finding-timeliness-unknown = no es seguro que se cumpliera a tiempo: su día, o una prórroga, no se conoce con certeza
duty-finding-unverified = se apoya en un acto cuya fecha no está verificada

## Retiro: una notificación supuesta

leave-effective = La notificación de retiro de { $who } respecto de { $treaty }, recibida el { $notice }, surte efecto el { $effect }{ $article }; último día obligado: el { $last }.
leave-held =
    El plazo de la notificación de retiro de { $who } respecto de { $treaty }, recibida el { $notice }, vence el { $expires }{ $article }, pero indicios de un conflicto armado mantienen en suspenso el retiro ({ $until ->
        [none] sin fin conocido
       *[day] hasta el { $until }
    }) según la interpretación estricta; el tratado sigue obligando a { $who }.
leave-revoked = El plazo de la notificación de retiro de { $who } respecto de { $treaty }, recibida el { $notice }, habría vencido el { $expires }, pero se revoca antes; el tratado sigue obligando a { $who }.
leave-not-a-party = No hay nada de lo que retirarse. { $status }
leave-outside-window = Una notificación de retiro de { $who } respecto de { $treaty } el { $notice } no surte efecto: { $notes }.
leave-no-clause = Ninguna cláusula de { $treaty } da por sí misma efecto a tal notificación: el derecho general solo admite el retiro si esa fue la intención de las Partes o si se infiere de la naturaleza del tratado, y entonces con doce meses de antelación (CVDT 56).
leave-contested = Que una notificación de retiro de { $who } recibida el { $notice } surta efecto el { $expires } depende de interpretaciones controvertidas.
leave-undetermined = Lo registrado no permite determinar el efecto de una notificación de retiro de { $who } recibida el { $notice }: { $status }
leave-article = { " " }(artículo { $article })

leave-note-left-out = fuera de la simulación: { $acts }
leave-note-window =
    { $opens ->
        [none] la cláusula ya no permite una notificación
       *[day] la cláusula no permite una notificación ese día; la permite desde el { $opens }
    }
leave-note-month-end = el último mes del plazo no tiene el día de la notificación; se toma su último día, cabe otra interpretación
leave-note-each-addressee = el plazo corre desde la recepción por cada destinatario: el día dado se toma como la última recepción, que es la interpretación estricta
leave-note-no-hold-clause = el tratado no tiene cláusula sobre conflictos armados; el supuesto no cambia nada
leave-note-nothing-found = no se hallaron indicios de participación en un conflicto armado el { $on }{ $reach }
leave-note-no-data = los datos sobre conflictos armados no llegan al { $on }: la falta de datos no es falta de conflicto
leave-note-secondary = los indicios muestran un papel de apoyo en un conflicto armado el { $on }: señalado, sin mantener en suspenso el retiro
leave-note-not-held = los indicios muestran un papel principal en un conflicto armado el { $on }; la interpretación aplicada no mantiene por ello en suspenso el retiro
leave-note-held = los indicios muestran un papel principal en un conflicto armado el { $on }; mantiene en suspenso el retiro según la interpretación estricta
leave-note-needs-finding = corresponde a las Partes constatar si hay un conflicto armado; ningún texto dice quién decide
leave-note-carried-on = los datos sobre conflictos armados llegan hasta el { $reach }; para el { $on } se mantiene lo que estaba activo a su fin, o se supone

leave-item-depositary = entregar el instrumento de retiro al depositario: { $names }
leave-item-all-parties = notificar a todos los demás Estados Partes
leave-item-security-council = notificar al Consejo de Seguridad de las Naciones Unidas
leave-item-executive-council = notificar al Consejo Ejecutivo
leave-item-other = notificar a: { $addressee }
leave-item-full-explanation-of-reasons = el instrumento contiene una explicación completa de las razones
leave-item-extraordinary-events = la notificación expone los acontecimientos extraordinarios que pusieron en peligro los intereses supremos
leave-item-reasons-optional = la notificación puede dar razones
leave-item-clock-depositary = corre un plazo desde la recepción por el depositario: { $period }
leave-item-clock-each-addressee = corre un plazo desde la recepción por cada destinatario: { $period }; la última recepción es la interpretación estricta
leave-item-tested-at-expiry = el conflicto armado se aprecia el día en que vence el plazo
leave-item-tested-at-notification = el conflicto armado se aprecia el día de la notificación
leave-item-instrument-form = el instrumento lo firma el jefe del Estado, el jefe del Gobierno o el ministro de relaciones exteriores; de otro modo pueden pedirse plenos poderes a quien lo presente
leave-item-notice-on-receipt = el plazo corre desde la recepción, no desde una votación, una ley, una firma o un anuncio
leave-item-revocation = mientras no surta efecto, la notificación puede revocarse
leave-its-day = su día
leave-day-of-effect = día en que surta efecto

## Lo que un tratado dice de una actividad

article = el artículo { $article }
articles = los artículos { $articles }
stance-prohibited = prohibido
stance-permitted = permitido
stance-contested = controvertido
stance-not-regulated = no regulado
stance-undetermined = indeterminado
may-conclusion = { $stance }: { $because }
may-not-recorded = El registro no contiene lo que este tratado prohíbe; decide su texto.
may-status-open = { $status } Tampoco puede determinarse esto.
may-the-ally = el aliado
may-ally-open = Depende de si el tratado obliga ese día a { $ally }. { $status }
may-clause = Según { $article }: { $says }.
may-named-partners = { $told } Con socios que no son partes, las interpretaciones de { $article } difieren: { $question }
may-permissions = { $told } Solo en las condiciones indicadas.
may-disputed = Las interpretaciones de { $article } difieren: { $question }
may-or = { $first }; o { $last }
may-circumstances = Según { $article }, no está prohibido como tal, sino en estos casos: { $cases }. La pregunta no dice si se da alguno: { $says }.
may-silent = El texto no lo nombra.
may-silent-provisional = El texto de { $article } lo nombra, pero no se aplica provisionalmente.
may-silent-assistance = { $told } Además, { $article } prohíbe ayudar a lo prohibido; si esto lo sería, el texto no lo dice.
may-others-only = Lo nombra el texto de { $articles }, pero dirigido a otros, no a { $who }.
may-both-open = { $ally }: parte ese día, de modo que la respuesta no dependería de si { $who } también lo es; el tratado no regula como tal la cooperación entre partes.
may-both-bound = { $ally }: parte ese día; las prohibiciones del tratado (artículo { $articles }) obligan tanto a { $who } como a { $ally }, y el tratado no regula como tal su cooperación.
may-both-of-others = { $told } Aquí { $article }, sobre los Estados no parte, no está en cuestión.
may-both-assistance = { $told } Asimismo, { $article } prohíbe ayudar a nadie en lo prohibido.
may-interim-signatory = { $status } Un signatario no debe frustrar el objeto y el fin del tratado mientras no haya manifestado su intención de no llegar a ser parte (CVDT 18 a)).
may-interim-contracting = { $status } Prestado el consentimiento, no debe frustrarse el objeto y el fin del tratado mientras la entrada en vigor no se retrase indebidamente (CVDT 18 b)).
may-former = { $status } El tratado no regula nada a este respecto desde el { $since }; lo hecho antes permanece (CVDT 70).
may-leaf-reading = `{ $reading }`, { $stance }: { $says }
may-leaf-not-named = ninguna cláusula del conjunto de reglas dirigida al participante nombra `{ $activity }`
may-leaf-no-prohibition = el conjunto de reglas no contiene ninguna prohibición
may-finding-clause-not-official = lo que se dice aquí del artículo { $article } no se leyó en un texto oficial ({ $source })
may-finding-unverified-clause = lo que se dice aquí del artículo { $article } consta de memoria y no está verificado ({ $source })

## Salidas

departures-few = { $count } retiros efectivos con día de notificación conocido: demasiado pocos para algo más que una descripción; los plazos difieren según el tratado

## El camino de salida de un tratado

history-signature = firma, sujeta a ratificación
history-definitive-signature = firma que expresa por sí misma el consentimiento en obligarse
history-deposit = depósito del instrumento de { $act }
history-consent = consentimiento en obligarse
history-succession = notificación de sucesión
history-provisional-application = declaración de aplicación provisional
history-intention-not-to-become-party = manifestación de la intención de no llegar a ser parte
history-withdrawal-of-instrument = el instrumento se retira antes de surtir efecto
history-withdrawal-notice = recepción de la notificación de retiro
history-revocation-of-withdrawal = se revoca la notificación de retiro
history-announcement = anuncio público; ningún acto con arreglo al tratado
history-objection-to = objeción de { $who } al acto ({ $act })
history-in-force = el tratado entra en vigor para { $who }
history-effect = el retiro surte efecto; último día obligado: el { $last }
history-undetermined = desde este día la situación no puede determinarse por lo conocido
history-held = vence el plazo de la notificación; un conflicto armado mantiene en suspenso el retiro
history-contested = controvertido, artículo { $article }: { $question }
history-no-steps = no hay registrados pasos internos de { $who } en virtud de { $treaty }; eso no quiere decir que no los hubiera
history-counted = { $told }: { $counted }
history-votes-in-favour = { $n } a favor
history-votes-against = { $n } en contra
history-votes-abstaining =
    { $n ->
        [one] { $n } abstención
       *[other] { $n } abstenciones
    }
history-contradiction =
    las fuentes cuentan de distinto modo el paso ({ $step }) del { $on }: { $each }; { $number ->
        [2] no se elige ninguno de los dos
       *[other] no se elige ninguno
    }

## Los plazos como calendario y como canal

feed-called = Plazos de tratados (Depositary)
feed-care = Calculado por Depositary a partir de fuentes públicas. Ni asesoramiento jurídico, ni depositario, ni constatación de incumplimiento; prevalecen los textos oficiales y las notificaciones del depositario.
feed-title = { $who }: { $title }, { $treaty } { $article }
feed-summary =
    { $title } (plazo { $kind ->
        [granted] concedido
       *[statutory] previsto por el tratado
    })
feed-state =
    Estado al { $on }: { $state ->
        [due] por cumplir
        [extended] prorrogada
        [met] cumplida
        [met-late] cumplida con retraso
        [overdue] en retraso
        [nominal] fecha sobre el papel
        [not-applicable] no aplicable
       *[unknown] desconocido
    }.
feed-entry =
    { $title }: plazo { $kind ->
        [granted] concedido
       *[statutory] previsto por el tratado
    }, { $due }
