# review: machine
# Las palabras de las páginas en español, en Fluent. Las mismas claves y los mismos lugares que words.en.ftl, que prevalece.
# Traducción automática: ninguna persona de lengua española la ha revisado todavía.

register-name = Depositary
register-line = Quién está obligado por qué tratado, qué día, según lo que se sabía cuándo, y por qué.

# Alrededor de cada página
skip-to-content = Ir al contenido
nav-label = Principal
nav-treaties = Tratados
nav-states = Estados
nav-compare = Comparar
nav-departures = Salidas
nav-withdraw = Simulador
nav-sources = Fuentes
nav-about = Acerca de
search-label = Buscar un Estado o un tratado
search-hint = Estado o tratado
search-go = Buscar
crumbs-label = Usted está aquí
data-of-page = Los datos de esta página:
data-api = API
foot-claims = Esto no es asesoramiento jurídico ni el depositario: prevalecen los textos oficiales y las notificaciones del depositario.
foot-about = Lo que este registro no afirma
foot-edition = Edición de la recopilación
foot-today = fecha de hoy: { $day }

# Campos
label-on = En el día
label-known = Según lo sabido el
label-since = Desde
label-until = Hasta
label-status = Situación
label-state = Estado
label-treaty = Tratado
label-article = Artículo
label-source = Fuente
label-day = Día
label-group = Grupo
group-all = todos
day-hint = 2025-03-06
day-keys = Un día: 2025-03-06 o 6.3.2025. Las flechas avanzan un día, con Mayús un mes, con Ctrl o con Retroceder y Avanzar página un año.
participant-hint = nombre o código
show = Mostrar
from = desde
until = hasta
since = desde
yes = sí
no = no

# Situación
status-party = obligado: parte
status-contracting = consentimiento depositado, aún no en vigor
status-signatory = solo firmado, no obligado
status-former-party = terminado: antigua parte
status-undetermined = indeterminado
status-outside = fuera
status-party-means = Ha consentido, y el tratado está en vigor respecto de él (Convención de Viena, art. 2(1)(g)). Solo una parte está obligada.
status-contracting-means = Su instrumento está depositado, pero el tratado aún no está en vigor respecto de él (Convención de Viena, art. 2(1)(f)).
status-signatory-means = Firmó, a reserva de ratificación; no está obligado, pero no debe frustrar el objeto y el fin del tratado (Convención de Viena, art. 18).
status-former-party-means = Fue parte y ya no lo es (Convención de Viena, art. 70).
status-undetermined-means = Lo que se sabe no permite decidirlo. Esto nunca significa que no.
status-outside-means = No consta ni firma ni consentimiento. Solo donde la recopilación de un tratado está completa dice eso que no los hubo.
qualifier-provisional-application = aplicado provisionalmente
qualifier-notice-pending = notificación de retiro en curso, todavía obligado
qualifier-withdrawal-held = retiro en suspenso por un conflicto armado, según la interpretación estricta
qualifier-contested = controvertido
qualifier-interim-obligation-ended = no llegará a ser parte
qualifier-suspended = aplicación suspendida, según esta interpretación
change-before = cambio anterior:
change-after = cambio siguiente:
until-hint = «Hasta» es el primer día en que una situación ya no vale; «desde» es su primer día.
timeline-label = Cronología de las situaciones; la tabla de abajo tiene sus datos
timeline-table = Todas las situaciones, desde el principio
legend-legal = acto con arreglo al tratado
legend-home = paso interno
reliability-secondary = cuidadoso, pero no oficial
reliability-inferred = deducido de otra fecha indicada
reliability-unverified = no verificado
marks-legend = Signos tras las fechas: ninguno, oficial · ° cuidadoso pero no oficial · ~ deducido de otra fecha · ? no verificado.

# Estado × tratado
status-page-why = Por qué
status-page-why-hint = Cada paso se apoya en los que nombra, en un artículo y en lo que consta. Despliegue un artículo para leer las palabras que deciden.
proof-from = según el paso
proof-no-quote = La recopilación no cita este artículo.
proof-instruments = { $count ->
    [one] { $count } instrumento
   *[other] { $count } instrumentos
}
proof-stated-effect = efecto indicado
readings-title = Interpretaciones
readings-hint = El punto es controvertido. Cada interpretación, con lo que respondería; aquí no se respalda ninguna.
readings-followed = la que aquí se sigue
readings-held-by = sostenida por
readings-follow = Seguir esta interpretación
readings-asked = Esta respuesta sigue las interpretaciones pedidas:
readings-default = Volver a la interpretación por defecto
findings-title = Lo que debe decirse al lado
road-title = El camino, en derecho y en el país
road-hint = Solo los actos con arreglo al tratado producen efecto en él. Los votos, leyes y anuncios internos no inician ningún plazo.
road-kind = Clase
road-what = Qué
road-clock = Inicia el plazo:
road-disputed = recuentos distintos
road-clock-says = El plazo corre desde la recepción de la notificación el { $day }, { $article }:
kind-legal = en derecho
kind-domestic = en el país
kind-press = error de prensa
printed-title = Lo que otros imprimen
printed-hint = Se muestra junto a la respuesta y nunca se da por cierto: donde difiere de las fechas de arriba, difiere de la recopilación.
printed-what = Qué
printed-value = Tal como se imprimió
what-in-force-for = en vigor respecto de él
what-report-due = vence el primer informe de transparencia
what-withdrawal-effect = el retiro surte efecto
what-deposit = depósito
what-signature = firma
what-entry-into-force = entrada en vigor
sources-title = Fuentes
further-label = Desde aquí
further-withdraw = Simular un retiro
further-compare = Comparar con otro Estado
further-treaty = El tratado en ese día
further-state = Todos los tratados de este Estado
further-changes = Qué cambió entre dos días
further-text = El tratado en otro lugar

# Actos
act-signature = firma
act-definitive-signature = firma definitiva
act-ratification = ratificación
act-acceptance = aceptación
act-approval = aprobación
act-accession = adhesión
act-formal-confirmation = confirmación formal
act-consent = consentimiento
act-succession = sucesión
act-provisional-application = aplicación provisional
act-intention-not-to-become-party = intención de no llegar a ser parte
act-withdrawal-of-instrument = instrumento retirado
act-withdrawal-notice = notificación de retiro
act-revocation-of-withdrawal = revocación de la notificación
act-declaration = declaración
act-objection = objeción
act-announcement = anuncio

# Clases de reglas
rule-signature = firma
rule-consent = consentimiento en obligarse
rule-entry-into-force = entrada en vigor del tratado
rule-entry-into-force-for-participant = entrada en vigor respecto de un participante
rule-provisional-application = aplicación provisional
rule-reservations = reservas
rule-duration = duración
rule-withdrawal-notice = notificación de retiro
rule-withdrawal-effect = efecto de un retiro
rule-withdrawal-hold = suspensión por conflicto armado
rule-withdrawal-window = cuándo puede notificarse
rule-withdrawal-survival = lo que subsiste
rule-ends-with = termina con otro tratado
rule-text = solo por su frase
rule-party = quién es parte
rule-former-party = quién ya no es parte
rule-signatory = quién es signatario
rule-contracting = quién es Estado contratante
rule-outside = quién está fuera
rule-consent-by-deposit = consentimiento por depósito
rule-contested = punto controvertido
rule-conflict-evidence = indicios de conflicto armado
rule-bound = obligados: el tratado está en vigor respecto de ellos
rule-deposited = depositado: consentimiento en depósito y no terminado
rule-signed = firmaron y no han salido

# Tratados
treaties-title = Tratados
treaties-lead = { $count ->
    [one] El registro contiene un tratado, con sus cláusulas finales como reglas y sus actos como hechos fechados.
   *[other] El registro contiene { $count } tratados, cada uno con sus cláusulas finales como reglas y sus actos como hechos fechados.
}
treaties-caption = Quién está obligado el { $day }, contado como «en vigor respecto del participante»
treaties-opened = Abierto
treaties-in-force = En vigor desde
treaties-bound = Obligados
treaties-undetermined = Indeterminados
treaty-sentence = { $count ->
    [one] El { $day }, { $count } participante está obligado por este tratado: { $treaty }.
   *[other] El { $day }, { $count } participantes están obligados por este tratado: { $treaty }.
}
treaty-undetermined = De { $count } más no puede decirse.
treaty-rule = Regla de recuento: obligado, es decir, el tratado está en vigor respecto de ellos.
treaty-by-deposit = Contar en cambio por depósito
treaty-adopted = Adoptado
treaty-depositary = Depositario
growth-title = Cómo creció
growth-table = Los números detrás del dibujo
known-caption = Según lo que se sabía el { $day }.
standings-title = Quién está dónde
standings-caption = El { $day }, según lo que se sabía el { $known }. Los obligados:
standings-outside = { $count ->
    [one] { $count } está fuera
   *[other] { $count } están fuera
}
standings-outside-hint = En ese día no consta de ellos ni firma ni consentimiento.
contested-title = Puntos controvertidos
clauses-title = Cláusulas
clauses-hint = Los artículos que deciden sobre la situación, en unas pocas de sus propias palabras, y la frase que cada uno pone en una prueba.
clauses-says = En una prueba:
changes-title = Qué cambió
changes-after = Después del
changes-until = Hasta el (incluido)
changes-sentence = { $count ->
    [one] { $count } cambio de situación después del { $from } y hasta el { $to }, incluido.
   *[other] { $count } cambios de situación después del { $from } y hasta el { $to }, incluido.
}
changes-before = Antes
changes-then = Desde ese día

# Estados
states-title = Estados
states-lead = { $count ->
    [one] { $count } participante: Estados, y una organización. Los antiguos Estados tienen sus días.
   *[other] { $count } participantes: Estados, y una organización. Los antiguos Estados tienen sus días.
}
states-hint = Las denominaciones siguen las fuentes y no implican opinión alguna sobre la condición jurídica de ningún territorio.
state-code = Código
state-groups = Grupos
state-former-names = Nombres anteriores
state-successions = Sucesiones
state-succeeded = sucedió a
state-sentence = Obligado por { $count } de { $all } tratados el { $day }.
state-caption = Cada tratado en el que actuó, el { $day }; la línea que cruza los dibujos es ese día
state-timeline = Cronología
state-never = No consta ningún acto con arreglo a:
group-eu = Unión Europea
group-nato = OTAN
group-borders-russia = Estados limítrofes de Rusia
group-un-african = Grupo de Estados de África de la ONU
group-un-asia-pacific = Grupo de Asia y el Pacífico de la ONU
group-un-eastern-european = Grupo de Europa Oriental de la ONU
group-un-grulac = Grupo de América Latina y el Caribe de la ONU
group-un-weog = Grupo de Europa Occidental y otros Estados de la ONU
group-un-none = ONU, en ningún grupo regional

# Salir
withdraw-title = Simulador de retiro
withdraw-label = Simulación, no notificación. Nada de esto se envía a nadie, y nada entra en la recopilación.
withdraw-lead = Suponga que una notificación de retiro se recibe cierto día. El registro responde según la propia cláusula del tratado: cuándo vence su plazo, qué lo suspende, qué se pide, qué subsiste.
withdraw-notice = Notificación recibida el
withdraw-revoke = Revocada el
withdraw-conflict = Conflicto armado del..al
withdraw-reading = Indicios de conflicto
withdraw-strict = suspenden un retiro (interpretación estricta)
withdraw-no-hold = no suspenden nada
withdraw-go = Simular
withdraw-outcome = Resultado
withdraw-received = Notificación recibida
withdraw-expires = Vence el plazo
withdraw-effect = Surte efecto
withdraw-last = Último día obligado
withdraw-counts = Obligados antes: { $before }; después: { $after }. Para la entrada en vigor hacían falta { $needed }; bajar de ese número no pondría fin a nada (Convención de Viena, art. 55).
withdraw-asked = Qué se pide de la notificación
withdraw-survives = Qué subsiste
withdraw-ends = Qué termina con ella
withdraw-supposed = La notificación es supuesta; su fuente se llama «hypothetical». Todo lo demás procede de la recopilación.
evidence-title = Indicios de conflicto armado
evidence-hint = Indicios de un conjunto de datos, no una constatación. Cómo se leen es un ajuste de esta página.
evidence-conflict = Conflicto
evidence-role = Papel
evidence-covers = Cubre el día examinado
evidence-open = fin de los datos
outcome-effective = efectivo
outcome-pending = en curso
outcome-held = suspendido
outcome-revoked = revocado
outcome-taken-back = retomado
outcome-contested = controvertido
outcome-undetermined = indeterminado
outcome-without-effect = sin efecto
outcome-not-a-party = no es parte
outcome-no-clause = sin cláusula de retiro
departures-title = Salidas
departures-lead = Todas las salidas que constan, y los intentos: notificaciones, instrumentos retirados, anuncios.
departures-sentence = { $count ->
    [one] { $count } salida o intento: { $outcomes }.
   *[other] { $count } salidas e intentos: { $outcomes }.
}
departures-days = { $count ->
    [one] De la notificación al efecto: de { $least } a { $most } días, mediana { $median }, en { $count } salida que surtió efecto.
   *[other] De la notificación al efecto: de { $least } a { $most } días, mediana { $median }, en { $count } salidas que surtieron efecto.
}
departures-act = Acto
departures-lag = Días
scenarios-title = Escenarios
scenarios-label = Hipotético. Un escenario se pone sobre la recopilación y se compara con ella; nunca llega a formar parte de ella.
scenarios-lead = Hechos que alguien supone, y lo que se seguiría de ellos por las mismas reglas.
scenarios-compared = Comparado el { $day }, según lo que se sabía el { $known }.
scenarios-counts = Obligados en la recopilación y en el escenario
scenarios-record = En la recopilación
scenarios-scenario = En el escenario
scenarios-needed = Necesarios para la entrada en vigor
scenarios-threshold = Bajar del número necesario para la entrada en vigor no pone fin a nada (Convención de Viena, art. 55).
scenarios-differences = Quién está en otra situación que en la recopilación
scenarios-from = Difiere desde

# Comparar
compare-title = Comparar
compare-lead = Dos Estados, o un Estado en dos días, en cada tratado. Lo que difiere va primero.
compare-one = Un Estado
compare-other = Otro Estado
compare-then = En el día (el otro)
compare-go = Comparar
compare-sentence = Difieren en { $count } de { $all } tratados.
compare-differs = Distintos
compare-same = Iguales

# Fuentes
sources-lead = { $count ->
    [one] { $count } documento en el que se apoya la recopilación. Cada hecho nombra los suyos.
   *[other] { $count } documentos en los que se apoya la recopilación. Cada hecho nombra los suyos.
}
sources-containing = Que contengan

# Búsqueda y rechazos
search-title = Búsqueda
search-empty = Escriba el nombre de un Estado o de un tratado, en cualquiera de seis idiomas; también se conocen los nombres anteriores y los códigos.
search-nothing = Nada se llama «{ $name }», ni nada parecido.
search-similar = Nada se llama exactamente «{ $name }». ¿Quería decir…?
search-state = Estado
search-treaty = tratado
refused-help = Lo que hay:
refused-home = la primera página

# Inicio
home-title = ¿Quién está obligado por qué tratado, qué día y por qué?
home-who = Estado
home-go = Preguntar
home-examples = Por ejemplo:
home-example-1 = el último día de Lituania en la Convención sobre Municiones en Racimo
home-example-2 = el día siguiente
home-example-3 = Ucrania y la prohibición de las minas
home-map = En el mapa
home-map-table = La tabla detrás del mapa
home-lately = Qué cambió últimamente
home-lately-none = No consta ningún cambio de situación en los dos últimos años.
home-next = Qué viene después
home-next-none = De lo que consta hoy no se sigue ningún cambio de situación.
home-next-hint = Según lo que consta hoy. Un acto de mañana puede cambiarlo.

# La API
api-title = La API
api-document = El documento OpenAPI 3.1, para programas:
api-parameters = Parámetros
api-parameter = Nombre
api-where = Dónde
api-meaning = Significado
api-needed = necesario
api-answers = Responde:
api-try = Probar:
api-problems = Cuando una pregunta no puede responderse
api-problems-says = La respuesta es entonces un documento de problema (RFC 9457). Su tipo lleva aquí; su detalle dice qué falla en esta pregunta y qué existe en su lugar.
api-shapes = Formas
api-shapes-says = Solo cambian por adición.

# Acerca de
about-title = Acerca de este registro
about-not-title = Lo que no afirma
about-not-1 = No es asesoramiento jurídico, y no es el depositario. Los textos oficiales y las notificaciones del depositario prevalecen sobre todo lo que hay aquí.
about-not-2 = No constata ninguna violación. Que algo no conste en cierto día es un hecho; lo que se siga de ello lo juzgan otros.
about-not-3 = Lo que no se sabe es indeterminado, nunca no. Una fecha calculada está junto a la indicada; donde difieren, vale la indicada y se muestra la diferencia.
about-not-4 = Los puntos controvertidos se muestran con cada interpretación y quién la sostiene. La interpretación que sigue una respuesta es un ajuste, impreso con la respuesta.
about-not-5 = Las denominaciones de los participantes y las líneas de los mapas no implican opinión alguna sobre la condición jurídica de ningún territorio ni de ninguna frontera.
about-read-title = Cómo leer una respuesta
about-read-1 = Cada respuesta tiene dos tiempos: el día en derecho por el que se pregunta, y el día hasta el que se conocían los hechos. Una corrección nunca borra: pregunte por un día anterior y obtendrá lo que podía saberse entonces.
about-read-2 = Cada situación está probada: por artículos, y por actos que constan con sus fuentes. Otro programa, que no comparte código con el motor, comprueba las pruebas.
about-read-3 = Los recuentos nombran su regla. Ciento doce por depósito no son ciento once obligados.
about-read-4 = Una simulación o un escenario lleva siempre su etiqueta.
about-made-title = Cómo está hecho
about-made-1 = Las cláusulas finales de cada tratado están escritas como reglas, junto al artículo y a unas pocas de sus palabras. Los actos son hechos fechados, cada uno con su fuente y con cuánto puede confiarse en él. Un motor puro deduce de ambos lo que vale en cualquier día.
about-made-2 = La dirección de una página es su pregunta, y la misma dirección con .json o .csv al final son los datos. La misma pregunta da los mismos bytes en la línea de órdenes.
about-made-3 = El programa es de código abierto (MIT o Apache 2.0), la recopilación es de dominio público (CC0 1.0) con las menciones que piden sus fuentes.
about-private-title = Su visita
about-private-1 = Estas páginas no cargan nada de otro lugar, no ponen cookies y no cuentan a nadie. Si este servidor lleva un diario, contiene las direcciones pedidas y nada sobre quién las pidió.
about-words-title = Las palabras de una situación
about-record-title = La recopilación
about-acts = Actos que constan
about-edition = La edición es el SHA-256 de los ficheros de la recopilación: dos registros con la misma edición dan las mismas respuestas.

# Obligaciones
duty-new-due = nuevo plazo
event-applies = hay algo a lo que se aplica
event-declared-none = declaró que no hay nada a lo que se aplique
event-hostilities-ended = fin de las hostilidades
event-extension-requested = se pidió un plazo posterior
event-extension-granted = se concedió un plazo posterior
event-extension-refused = no se concedió un plazo posterior
event-outstanding = todavía no hecho
event-report-submitted = informe recibido
event-completed = hecho

# Definiciones
definitions-title = Definiciones
definitions-lead = Lo que es una descripción dada según las palabras de la definición de un tratado: una pregunta sencilla para cada una, cada respuesta voluntaria.
definitions-care = Explica una descripción dada con las palabras del tratado. Si lo que se da es cierto no puede saberlo, y nunca dice qué tendría que ser de otro modo. No es asesoramiento jurídico; prevalecen los textos oficiales.
definition-title = ¿Es { $what }?
definition-lead = Responda a lo que se indica y deje abierto lo demás. La respuesta recorre los criterios de la definición uno por uno.
definition-described = Descripción:
definition-verdict = Resultado
definition-covered = comprendido
definition-not-covered = no comprendido en la definición
definition-undetermined = indeterminado
definition-decides = Decidido por
definition-none-decides = nada decide todavía
definition-see = Tratados sobre tales objetos
definition-needs = Qué lo resolvería
definition-criteria = Los criterios, uno por uno
definition-unknown = desconocido
definition-matters = no indicado, e importa
definition-presumed = presumido, nada se indica
definition-idle = no indicado, y aquí no importa
definition-decisive = decide
definition-contested = Controvertido:
definition-no-holder = No consta nadie que la sostenga.
definition-examples = Descripciones que vienen con la recopilación
definition-questions = Qué se indica de ello
definition-questions-hint = Toda pregunta puede quedar abierta: lo que no se indica es desconocido, y desconocido no es no.
definition-open = lo resolvería
definition-dont-know = no sé
definition-number = un número entero; vacío: no sé
definition-weight = con su unidad, como 4.1 kg; vacío: no sé
definition-go = Explicar
definition-anew = Empezar de nuevo

# Observaciones
nav-definitions = Definiciones
nav-figures = Observado
observed-title = Observado
observed-any = todos
observed-says = Qué se dice
known-on = Hechos según lo sabido el { $day }.
figures-title = Cifras
figures-lead = Lo que otros cuentan: cada número con su año, su edición y aquello de lo que es el número. Los números de dos grupos no deben compararse.
figures-legend = Signos tras los valores: ° no oficial · ~ deducido · ? no verificado. Las víctimas registradas no son todas las víctimas.
figures-explain = ¿Qué son estos números?
figures-explain-go = Explicar
figures-measure = Medida
figures-denominator = Parte de
figures-scope = De quién
figures-year = Año
figures-edition = Edición
figures-editions = Ediciones
figures-every-edition = todas
figures-latest-edition = la última de cada una
figures-none = No consta ninguna cifra así; eso no quiere decir que no la haya.
figures-sentence = { $count ->
    [one] { $count } cifra.
   *[other] { $count } cifras en { $groups } grupos.
}
figures-count = { $count ->
    [one] ({ $count } cifra)
   *[other] ({ $count } cifras)
}
figures-as-series = Como una serie
figures-as-total = La suma
figures-narrower = Estas preguntas funcionan:
figures-no-narrower = Ninguna pregunta más estrecha funciona.
figures-left-out = Omitidas: indican mal la base de otra
figures-two = Las dos cifras
figures-these = Cifras que tienen estos números
figures-covers = Abarca
figures-place = Dónde
figures-value = Valor
figures-printed = Tal como se imprimió
figures-world = mundo
figures-misread = mal leída
figures-rival = otros le dan otra base
reports-title = Informes de empleo
reports-lead = Lo que se informa, se alega y se niega de empleo, transferencia, tránsito y producción. Un informe no es una constatación, y no dice nada de si se cumplió un tratado; un desmentido está junto a lo que niega.
reports-act = Acto
reports-status = Situación
reports-whom = De quién
reports-not-named = no nombrado
reports-denied = negado
reports-denies = niega esto
reports-rival = dicho de otro modo
reports-count = { $count ->
    [one] { $count } informe
   *[other] { $count } informes
}
reports-none = No consta ningún informe así; eso no quiere decir que no hubiera nada.
positions-title = Posturas
positions-lead = Quién dijo qué sobre un retiro o una suspensión. La postura es hacia el retiro o la suspensión.
positions-about = Sobre
positions-by = De
positions-stance = Postura
positions-matter = Sobre
positions-who = Quién
positions-count = { $count ->
    [one] { $count } postura
   *[other] { $count } posturas
}
positions-none = No consta ninguna postura así; eso no quiere decir que no se adoptara ninguna.
positions-hint = En nuestras palabras, salvo entre comillas.
meetings-title = Reuniones
meetings-lead = Reuniones de las partes, las pasadas y las anunciadas.
meetings-which = Cuáles
meetings-all = todas
meetings-next = la próxima de cada tratado
meetings-count = { $count ->
    [one] { $count } reunión
   *[other] { $count } reuniones
}
meetings-none = No consta ninguna reunión así; eso no quiere decir que no la haya.
meetings-days = Días
meetings-meeting = Reunión
meetings-where = Dónde
meetings-president = Presidencia
meetings-announced = anunciada
meetings-elsewhere = impreso en otro lugar como
votes-title = Votaciones
votes-lead = Votaciones de resoluciones sobre un tratado. Las de la comisión y las del pleno, y las de un todo y las de una parte, no deben compararse.
votes-none = No consta ninguna votación así; eso no quiere decir que no la hubiera.
votes-plenary = Asamblea General, pleno
votes-committee = Primera Comisión, sobre el proyecto
votes-whole = en su conjunto
votes-body = Órgano
votes-session = Período de sesiones
votes-document = Documento
votes-for = A favor
votes-against = En contra
votes-abstaining = Abstenciones
duty-what = Obligación
duty-due = Vence
duty-state = Cómo está
duty-year = Año
duty-granted = concedido
duty-by-clause = por la cláusula
duty-does-not-count = no cuenta
duty-chain = Plazos, uno tras otro
duty-late-by = retraso de
duty-why = Por qué
duty-participants = { $count ->
    [one] { $count } participante
   *[other] { $count } participantes
}
duty-state-not-applicable = no debida ese día
duty-state-unknown = no se sabe
duty-state-due = por hacer
duty-state-met = hecho
duty-state-met-late = hecho con retraso
duty-state-extended = por hacer, plazo prorrogado
duty-state-overdue = vencida
duty-state-nominal = solo sobre el papel
duties-title = Obligaciones
duties-hint = Según lo que consta. Lo que no consta no se sabe, nunca «no hecho»; no se constata ninguna violación.
duties-last-day = Las obligaciones como estaban el último día obligado,
duties-as-of-last = en su último día obligado,
duties-first-day = Las obligaciones como estarán el primer día obligado,
duties-earlier = { $count ->
    [one] { $count } informe anual de un año anterior
   *[other] { $count } informes anuales de años anteriores
}
duties-yearly = Informes anuales
duties-none-open = No se sabe de ninguna obligación abierta con fecha.
duties-unknown = { $count ->
    [one] De { $count } obligación cuya fecha pasó no se sabe el resultado.
   *[other] De { $count } obligaciones cuya fecha pasó no se sabe el resultado.
}
duties-unknown-which = Cuáles
deadlines-title = Plazos
deadlines-lead = Qué vence cuándo: por las propias cláusulas de los tratados, y según los plazos que concedieron las reuniones de las partes.
deadlines-sentence = { $count ->
    [one] { $count } obligación vence en los { $months } meses siguientes al { $day }.
   *[other] { $count } obligaciones vencen en los { $months } meses siguientes al { $day }.
}
deadlines-states-sentence = { $count ->
    [one] { $count } obligación está así el { $day }.
   *[other] { $count } obligaciones están así el { $day }.
}
deadlines-take = La misma lista:
deadlines-calendar = calendario (.ics)
deadlines-feed = canal (Atom)
deadlines-clause-means = el plazo que da la cláusula
deadlines-granted-means = movido por una decisión que cuenta
deadlines-overdue = Vencidas, según quien miró después de la fecha
deadlines-overdue-unknown = vencida, o no se sabe
deadlines-no-day = Sin día, o sin uno cierto
deadlines-more = Se muestran { $shown } líneas; { $more } más están en el CSV. Acote la pregunta por Estado, tratado u obligación.
deadlines-next = Qué vence después
deadlines-past = Vencidas, y pasadas con resultado desconocido
deadlines-all = todos
deadlines-to-be-done = cualquiera
deadlines-any-time = en cualquier momento
deadlines-months = los próximos { $months } meses
deadlines-within = Vence en
further-deadlines = Plazos
further-may = Qué dicen los tratados de una actividad
further-pages = Más:
withdraw-duties = Obligaciones vencidas en la notificación, o que vencen antes de la salida
home-deadlines = Próximos plazos
home-deadlines-all = Todos los plazos, por mes
nav-deadlines = Plazos

# Lo que otros imprimen
audit-title = Lo que otros imprimen
audit-lead = Fechas y recuentos que otras publicaciones imprimen, comparados con lo que se deduce de la recopilación. Aquí nunca se dan por ciertos, solo se comparan; una diferencia no dice quién se equivocó, la razón sí.
audit-sentence = { $compared } valores impresos comparados: { $agree } concuerdan, { $differ } difieren.
audit-about = Qué está impreso
audit-ours = Según esta recopilación
audit-apart = Días de diferencia
audit-as-of = al
audit-or = o
audit-none = nada
audit-agrees = concuerda
audit-which = Mostrar
audit-differing = lo que difiere
audit-all = todo
audit-why = De dónde viene la nuestra

# Actividades
may-title = Qué dicen los tratados de una actividad
may-lead = Pregunte por un Estado y una actividad, solo o con un aliado. Cada tratado responde por sus propias armas, según las situaciones de ese día.
may-activity = Actividad
may-with = Con (aliado o destinatario)
may-beside = con
may-care = «No regulado» no es «permitido»: otros tratados, el derecho consuetudinario y el derecho nacional están junto a cada respuesta.
may-care-law = Esto lee textos y quién sostiene qué interpretación de ellos. No es asesoramiento jurídico ni una constatación sobre la conducta de nadie; prevalecen los textos oficiales.
may-exceptions = Excepciones
may-conditions = Con estas condiciones:
may-disputed = Controvertido:
may-not-deciding = La respuesta de arriba no depende aquí de ello; dependería con un socio que no es parte.
may-brief = No regulado
may-not-regulated = Estos tratados no lo obligan ese día, o no hablan de esta actividad.
may-without = No consultados, porque la recopilación no contiene lo que prohíben:
answer-prohibited = prohibido
answer-permitted = permitido
answer-contested = controvertido
answer-not-regulated = no regulado
answer-undetermined = indeterminado
activity-use = empleo
activity-develop = desarrollo
activity-produce = producción
activity-acquire = adquisición
activity-stockpile = almacenamiento
activity-retain = conservación
activity-transfer = transferencia
activity-assist = ayuda, aliento o inducción
activity-host-foreign-stocks = alojamiento de existencias extranjeras
activity-transit = tránsito
activity-invest = inversión
activity-joint-operations = operaciones conjuntas
opening-open = abierta con sus condiciones
opening-closed = no abierta con este aliado
opening-if-recipient-is-party = abierta solo si el destinatario es parte
opening-if-partner-is-not-party = abierta solo si el socio no es parte
opening-while-period-runs = abierta solo mientras corre el plazo de destrucción

# Comprobar un texto
nav-check = Comprobar un texto
check-title = Comprobar un texto
check-lead = Pegue un texto de prensa sobre un tratado. Cada afirmación que un registro puede comprobar en él queda marcada, con lo que la recopilación dice de ella, y dónde.
check-promise-kept = Nada de lo que envía se guarda ni se anota en un diario.
check-promise-silence = Lo que no está en la recopilación no es por ello erróneo: entonces la recopilación calla.
check-promise-language = Esto lee inglés. Se comprueban enunciados, nunca lo que alguien pretendía.
check-text-number = Texto { $number }
check-paste = Pegar el texto
check-file = O elegir un fichero: texto, Markdown o página web
check-published = Publicado el (opcional)
check-name = Nombre (opcional)
check-published-hint = Un texto se juzga según lo que valía, y lo que se sabía, el día en que se publicó. Sin día, cuenta la fecha que lleva el propio texto; si no, hoy.
check-another = Otro texto, para ponerlo al lado
check-go = Comprobar
check-reading = Leyendo…
check-title-one = Comprobado: { $name }
check-title-several = { $count } textos comprobados
check-summary = Afirmaciones según lo que dice la recopilación
check-none = No se encontró ninguna afirmación sobre un tratado que la recopilación pudiera comprobar.
check-care = Una afirmación que no está en la recopilación puede ser correcta. Esto no es asesoramiento jurídico ni el depositario; prevalecen los textos oficiales y las notificaciones del depositario.
check-keys = Teclas: n y p pasan de una afirmación a otra; Intro lleva de una marca a su nota y de vuelta.
check-judged = Juzgado al { $day } ({ $from }), según lo que se sabía entonces; donde se sabe más el { $today }, la nota lo dice.
check-judged-today = No se conoce el día de publicación: juzgado a fecha de hoy, { $today }, según lo que se sabe hoy.
check-from-given = según lo indicado
check-from-markup = según el marcado de la página
check-from-file-name = según el nombre del fichero
check-from-text = según el texto
check-shortened = Se muestran las primeras { $shown } de { $all } afirmaciones; los datos de abajo las contienen todas.
check-claim = afirmación
check-back = Volver a la afirmación
check-label-agrees = la recopilación dice lo mismo
check-label-contradicts = la recopilación dice otra cosa
check-label-ambiguous = correcta según una interpretación, errónea según otra
check-label-not_in_record = no está en la recopilación
check-cause-wrong-date = otra fecha
check-cause-wrong-actor = fue otro
check-cause-wrong-status = otra situación u otro acto
check-cause-wrong-count = otro número
check-cause-wrong-basis = correcta solo sobre otra base
check-cause-stale = ya no era así ese día
check-cause-wrong-clock = el plazo corre desde otro hecho
check-cause-wrong-article = el tratado no lo dice
check-cause-contested = las interpretaciones difieren
check-cause-imprecise = formulación imprecisa
check-cause-outside-record = la recopilación no contiene tales cosas
check-kind-effective_date = fecha en que surte efecto
check-kind-notice_date = fecha de la notificación
check-kind-entry_into_force = entrada en vigor
check-kind-party_count = número de partes
check-kind-signatory_count = número de signatarios
check-kind-treaty_action = acto
check-kind-status = situación
check-kind-domestic_step = paso interno
check-kind-non_party_list = Estados fuera
check-kind-provision_summary = lo que dice el tratado
check-kind-statistic = cifra
check-kind-quote_position = palabras de alguien
check-kind-other = otro
check-said-by = dicho por { $who }
check-why = Dónde está escrito
check-readings = Interpretaciones:
check-now = Lo que hoy se sabe:
check-rules = Reglas que la encontraron
check-proof = Prueba: { $who } y { $treaty } el { $day }
check-relations = Los textos, uno junto a otro
check-relations-hint = Lo que distintos textos dicen de un mismo hecho
check-relation-one = Un texto
check-relation-how = relación con el otro
check-relation-other = El otro
check-relation-why = Por qué
check-relation-agrees = concuerda con
check-relation-contradicts = contradice a
check-relation-different_basis = se apoya en otra base que
check-data = Este resultado como datos:
check-data-large = Los datos de este resultado son demasiado grandes para una página; los mismos textos los dan en la
check-again = Cambiar el texto o el día, y volver a comprobar
check-anew = Comprobar otro texto
check-api-body = Admite un envío:

# Idiomas y días
language-label = Idioma
language-machine = Traducción automática, pendiente de revisión por una persona de lengua española; en este registro prevalece la versión inglesa. Las citas, notas y descripciones de la recopilación siguen en inglés.
to = a
day-in-words = { $day } de { $month } de { $year }
month-in-words = { $month } de { $year }
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

# El mapa. Los lugares quedan entre llaves hasta que el deslizador los rellena.
map-bound = obligados
map-party = parte
map-leaving = parte, con notificación de retiro
map-contracting = contratante: consentimiento depositado, aún no en vigor respecto de él
map-signatory = signatario
map-former-party = antigua parte
map-outside = fuera
map-undetermined = indeterminado
map-party-since = parte desde el { $from }
map-leaving-since = parte, con notificación de retiro del { $from }
map-contracting-since = contratante desde el { $from }: aún no en vigor respecto de él
map-signatory-since = signatario desde el { $from }
map-former-party-since = antigua parte desde el { $from }
map-absent = sin fila propia en este día
map-day = El { $on }, según lo que se sabía el { $known }
map-counter = { $n } { $rule }
map-undetermined-count = { $n } indeterminados
map-description = Mapa del mundo, { $title }: cada participante es un enlace a su respuesta. La situación se muestra con color y trama; la tabla dice lo mismo.
map-disputed = zona en disputa, sin el color de nadie
map-no-row = sin fila propia
map-opinion = Las formas, fronteras y nombres no implican opinión alguna sobre ninguna condición jurídica.
map-credit = Mapa: Natural Earth, proyección Equal Earth
map-elsewhere = No está en el mapa:
map-note = Los antiguos Estados se dibujan con las fronteras de hoy. Los territorios sin fila propia quedan en blanco: si un acto se extiende a ellos, le toca decirlo a cada acto.
map-show = Mostrar este día
map-slider = Día en el mapa
map-keys = Flechas: un día; con Mayús: un mes; Retroceder y Avanzar página: un año; Inicio y Fin: primer y último día.
map-previous = Cambio anterior
map-next = Cambio siguiente
map-play = Reproducir
map-pause = Pausa
map-skip = Saltar el mapa
map-svg = Imagen (SVG)
map-png = Imagen (PNG)
map-no-data = No se pudieron cargar los días; use el campo y el botón.

# Lo que no puede responderse
problem-unknown-name = Nada se llama así
problem-unknown-name-says = Nada se llama «{ $name }».
problem-bad-question = La pregunta no puede leerse
problem-no-such-page = Aquí no hay nada
problem-no-such-page-says = No se publica nada en «{ $name }».
problem-method-not-allowed = Esta dirección es de lectura
problem-method-not-allowed-says = Esta dirección no responde a ese método.
problem-not-acceptable = No en esta forma
problem-not-acceptable-says = La petición no acepta ninguna de las formas que hay.
problem-record-has-errors = La recopilación tiene errores
problem-busy = Demasiadas preguntas largas a la vez
problem-busy-says = El registro está ocupado con preguntas largas; vuelva a preguntar en un momento.
problem-took-too-long = Eso tardó demasiado
problem-took-too-long-says = La respuesta no estuvo lista a tiempo; vuelva a preguntar, o pregunte menos.
problem-too-large = Eso es demasiado grande
problem-too-large-says = Lo enviado es más grande de lo que admite esta dirección.
problem-unsupported-media-type = No a partir de este tipo de envío
problem-unsupported-media-type-says = Esta dirección no admite un envío de ese tipo.
problem-defect = Algo falla en el programa
problem-defect-says = El programa se encontró con un estado que sus autores creían imposible; le rogamos que lo comunique.

# Expediente
dossier-title = Expediente
dossier-print = Imprimir el expediente
dossier-hint = Un Estado en un día, para imprimir: cada tratado con su prueba en breve, qué se declaró, qué se debe, qué imprimen otros, y dónde está escrito.
dossier-on = Situación el { $day }, según lo que se sabía el { $known }
dossier-instrument = Actos:
dossier-acts = Declaraciones, objeciones y notificaciones
dossier-acts-none = No consta en ese día ninguna declaración, objeción ni notificación suya. Eso no quiere decir que no la haya.
dossier-none = No consta en ese día ningún acto con arreglo a:
dossier-printed = Lo que otros imprimen y difiere
dossier-printed-none = De los valores impresos sobre él que constan, ninguno difiere de lo que se deduce de la recopilación.
dossier-footer = Edición { $edition } de la recopilación, el { $day }. Esto no es asesoramiento jurídico ni el depositario: prevalecen los textos oficiales y las notificaciones del depositario.

# Palabras de las listas cerradas de la recopilación
term-casualties = víctimas
term-killed = muertos
term-injured = heridos
term-civilians-share = parte de civiles
term-children-share = parte de niños
term-men-and-boys-share = parte de hombres y niños varones
term-remnants-share = parte de restos
term-states-with-casualties = Estados con víctimas
term-casualties-recorded = víctimas registradas
term-area-cleared = superficie despejada
term-contaminated = contaminados
term-all-recorded = todas las registradas
term-attacks = ataques
term-remnants = restos
term-civilians = civiles
term-land = terreno
term-not-stated = no indicado
term-all-casualties = todas las víctimas
term-status-known = condición conocida
term-age-known = edad conocida
term-sex-known = sexo conocido
term-attack-casualties = víctimas de ataques
term-remnant-casualties = víctimas de restos
term-civilian-casualties = víctimas civiles
term-use = empleo
term-transfer = transferencia
term-transit = tránsito
term-production = producción
term-recorded = registrado
term-estimated = estimado
term-confirmed = confirmado
term-user-unknown = autor desconocido
term-reported = informado
term-alleged = alegado
term-denied = negado
term-listed = en lista
term-not-reported = no informado
term-support = apoyo
term-neutral = neutral
term-regret = pesar
term-condemn = condena
term-objection = objeción
term-dataset = conjunto de datos
term-depositary = depositario
term-encyclopaedia = enciclopedia
term-law = ley
term-monitor = observatorio
term-official = oficial
term-press = prensa
term-text = texto
term-primary = principal
term-secondary = secundario
term-annual-declarations = declaraciones anuales
term-annual-report = informe anual
term-chemical-weapons-certificate = certificado de destrucción de armas químicas
term-chemical-weapons-destruction = destrucción de armas químicas
term-chemical-weapons-destruction-late-joiner = destrucción de armas químicas, adhesión tardía
term-chemical-weapons-destruction-start = comienzo de la destrucción de armas químicas
term-chemical-weapons-plans = planes sobre armas químicas
term-clarification = aclaración
term-clearance = limpieza
term-clearance-later = limpieza posterior
term-clearance-measures = medidas de limpieza
term-declaration = declaración
term-destruction = destrucción
term-elimination = eliminación
term-elimination-plan = plan de eliminación
term-foreign-chemical-weapons = armas químicas ajenas
term-former-possessor-safeguards-agreement = acuerdo de salvaguardias de un antiguo poseedor
term-former-possessor-safeguards-talks = negociación de salvaguardias de un antiguo poseedor
term-hosted-weapons = armas alojadas
term-initial-declaration = declaración inicial
term-initial-report = informe inicial
term-mined-area-measures = medidas en zonas minadas
term-national-authority = autoridad nacional
term-national-measures = medidas nacionales
term-production-facilities-closure = cierre de instalaciones de producción
term-production-facilities-destruction = destrucción de instalaciones de producción
term-production-facilities-destruction-start = comienzo de la destrucción de instalaciones de producción
term-production-facilities-plans = planes sobre instalaciones de producción
term-removal-from-operational-status = retirada del estado operativo
term-retention = conservación
term-retention-report = informe sobre la conservación
term-riot-control-change = cambio de agentes de represión de disturbios
term-safeguards = salvaguardias
term-safeguards-agreement = acuerdo de salvaguardias
term-safeguards-talks = negociación de salvaguardias
term-safeguards-talks-later-joiner = negociación de salvaguardias, adhesión posterior
term-separate-stocks = separación de existencias
term-stockpile-destruction = destrucción de existencias
term-universality = universalidad
term-victim-assistance = asistencia a las víctimas
