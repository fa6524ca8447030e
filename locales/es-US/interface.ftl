# Words of the program itself, by the place they stand in.

# Shown as the window’s title; neutral on purpose.
app-name = Vereda

# Chapters
chapter-now = Ahora mismo
chapter-scomm = Cómo funciona Comunidades Seguras
chapter-survivors = Si alguien le hace daño
chapter-plan = Prepararse con tiempo
chapter-together = Para personal de apoyo, capacitación y vecindario

# Top bar
bar-in-danger = En peligro
bar-contents = Contenido
bar-back = Atrás
bar-forward = Adelante
bar-home = Inicio
bar-size-and-colors = Tamaño del texto y colores
bar-language = Idioma
bar-leave = Salida rápida

# Home
home-title = ¿Qué está pasando?
home-lead = Elija lo que le pasa. Verá una respuesta breve y qué hacer después.
home-everything = Todo lo que hay en esta guía
home-danger-title = Estoy en peligro ahora
home-danger-text = **Llame al 911.** No tiene obligación de decir su estatus migratorio.
home-danger-button = Qué decir
# $date (text, written out)
home-edition = Edición: { $date }
home-offline = Funciona sin internet
home-saves-nothing = Vereda no guarda lo que usted lee
home-settings = Configuración

# Reader
in-short = En pocas palabras
on-this-page = En esta página
previous-page = Anterior
next-page = Siguiente
say-this = Dígalo así, en inglés
say-only-if-true = Solo si es verdad
say-only-lawyer = Solo a su propio abogado o abogada, en privado
say-when = Cuándo decirlo
callout-danger = Peligro
callout-caution = Tenga cuidado
callout-tip = Conviene saber
callout-changed = Qué cambió
# $date (text, written out)
as-of = Fecha de este dato: { $date }. Es posible que esto haya cambiado: pregunte a un abogado o una abogada.
# $date (text, written out)
as-of-item = Fecha de este dato: { $date }
# $date (text, written out)
number-checked = Número comparado con su fuente: { $date }; no se marcó
# $word, $number (text, never changed)
text-to = Mande { $word } por mensaje de texto al { $number }
# $address (text, never changed)
web-address = { $address } (necesita internet)

# The source line, in one place on every page
# $date (text, written out; may be a month or a year alone)
source-line-facts = Fecha de los datos: { $date }
# $date (text, written out)
source-line-compared = comparación con las fuentes: { $date }
# ALLOW revisado: says that nobody has
source-line-no-lawyer = ningún abogado lo ha revisado
# $by (name), $date (text, written out)
# ALLOW revisado: only shown when a named person has
source-line-by = revisado por { $by }; fecha: { $date }
# $date (text, written out)
source-line-stale = Es posible que la ley haya cambiado después de esta fecha: { $date }
source-line-clock-wrong = El reloj de esta computadora parece estar mal
# $count (number)
source-count =
    { $count ->
        [one] { $count } fuente
       *[other] { $count } fuentes
    }

# Margin notes: a source, a term
note-source = Fuente
note-term = Qué significa
note-close = Cerrar
source-kind = Tipo
source-publisher = Publicado por
source-read = Leímos
source-says = Dice
source-address = Dirección
needs-internet = necesita internet
# $page (title of a page)
source-cited-by = Se usa en: { $page }
# $english (English words)
term-english = En los papeles: { $english }
# $page (title of a page)
term-more = Lea más: { $page }
kind-statute = Ley
kind-regulation = Reglamento
kind-court = Corte
kind-agency = Agencia del gobierno
kind-research = Estudio
kind-news = Noticia
kind-advocacy = Organización que ayuda a personas
seen-primary = el texto mismo
seen-summary = un resumen
seen-background = otros textos, no este
# $how (one of the three above), $date (text, written out)
seen-on = { $how }; fecha: { $date }
# $how (one of the three above)
seen-undated = { $how }; sin fecha

# Text size and colors
size-title = Tamaño del texto
# $percent (number as text)
size-percent = { $percent }%
size-smaller = Texto más pequeño
size-larger = Texto más grande
colors-title = Colores
theme-paper = Papel
theme-dark = Oscuro
theme-high-contrast = Alto contraste
visit-only = Solo por esta vez

# Settings
settings-title = Configuración
settings-reading = Lectura
settings-size-hint = De 80% a 400%. También con Ctrl y + o -
settings-colors-hint = Alto contraste es la opción más fuerte
settings-sample = Ningún juez la ha firmado.
settings-language-title = Idioma al abrir
settings-language-system = El mismo de esta computadora
settings-keep = Guardar en esta computadora
settings-until-then = Hasta entonces, los colores y el tamaño del texto duran solo esta visita.
settings-not-yet = Nada de esto cambia hasta que usted presione este botón.
settings-forget = Olvidar lo guardado
settings-kept = Se guardó en esta computadora.
settings-forgotten = Lo que estaba guardado ya se olvidó.
settings-only-these = Vereda guarda solo lo que usted guarda aquí: la configuración y lo que una oficina escribe de sí misma. Nunca guarda lo que usted lee.

# Notices: one at a time, under the top bar
notice-close = Cerrar este mensaje
# $file (path)
notice-settings-damaged = No se pudo leer el archivo de configuración. Hasta que se guarde otra vez, el programa funciona como en una computadora para muchas personas. El archivo anterior se conservó como { $file }.
notice-settings-damaged-in-place = No se pudo leer el archivo de configuración. Hasta que se arregle, el programa funciona como en una computadora para muchas personas.
notice-settings-not-saved = No se pudo guardar la configuración en esta computadora. Los colores y el tamaño del texto duran hasta que usted salga; nada más ha cambiado.
notice-settings-not-forgotten = No se pudo borrar el archivo de configuración. Bórrelo a mano: { $file }

sources-title = Fuentes
glossary-title = Glosario

keys-title = Atajos de teclado
keys-or = o
keys-leave = Salir
keys-move = Moverse
keys-find = Buscar
keys-read = Leer
keys-person = Con otra persona
keys-room = Frente a un grupo
key-leave = Salida rápida
key-control = Botón o enlace siguiente o anterior
key-press = Presionar lo que tiene el marco
key-arrow = Moverse en una lista, o por la página
key-screenful = Avanzar o volver una pantalla
key-ends = Inicio y final de la página
key-history = Atrás y adelante
key-home = Inicio
key-size = Texto más grande, más pequeño, normal
key-language = Otro idioma
key-close = Cerrar lo que está encima
key-keys = Esta lista
key-full-screen = Pantalla completa
cap-ctrl = Ctrl
cap-alt = Alt
cap-shift = Shift
cap-tab = Tab
cap-enter = Enter
cap-esc = Esc
cap-page-up = Page Up
cap-page-down = Page Down
cap-home = Home
cap-end = End
cap-up = Flecha arriba
cap-down = Flecha abajo
cap-left = Flecha izquierda
cap-right = Flecha derecha
cap-space = Espacio

leaving-strip = Para salir: presione el botón de arriba a la derecha, o Shift tres veces. La computadora puede anotar que se abrió este programa. Los archivos que guardó siguen ahí; si alguien vigila su teléfono, lo sigue vigilando. Si alguien puede revisar esta computadora, use otra más segura. En peligro, llame al 911. Línea Nacional contra la Violencia Doméstica: 1-800-799-7233.

# $number (number of a source on the page)
source-marker = Fuente { $number }
announce-language = Idioma: español
# $name (a language in its own words)
bar-language-is = Idioma: { $name }
key-select = Seleccionar texto
key-copy = Seleccionar todo, copiar
announce-copied = Copiado

situation-police = La policía está aquí
    .hint = Qué decir antes de un arresto, y después
situation-arrested = Arrestaron a alguien
    .hint = El abogado, la primera llamada, la fianza
situation-afraid = Tengo miedo de llamar a la policía
    .hint = Qué hace una llamada, y qué hace el fichaje
situation-who = ¿A quién puedo llamar?
    .hint = Violencia, abogados, encontrar a una persona
situation-door = ICE está en la puerta
    .hint = No abra. Qué papel debe pedir
situation-hold = ICE pidió retener a alguien
    .hint = Lea el papel. Cuente el tiempo
situation-held = ICE tiene a alguien
    .hint = Encontrar a la persona. Qué no firmar
situation-how = ¿Cómo se comparan las huellas?
    .hint = De la cárcel a ICE, paso a paso

# Search
bar-search = Buscar
bar-search-long = Buscar: basta una palabra
bar-search-clear = Borrar la búsqueda
key-search = Buscar en todo
key-find-on-page = Buscar en esta página
find-title = Buscar
find-empty = Escriba una palabra: qué pasó, un nombre que está en un papel, el número de un formulario o un teléfono.
find-preparing = Un momento: la búsqueda se está preparando.
# $count (number)
find-count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
find-hint = La búsqueda no se guarda. Los acentos no importan.
find-others = En otros idiomas
# $language (text), the language’s own name; $place (text), a chapter
find-place = { $language } · { $place }
find-preview = Vista previa
find-steps = Qué hacer
find-open = Abrir
# $words (text), what was typed
find-nothing = No hay resultados para “{ $words }”
find-nothing-hint = Pruebe con una palabra más corta. La búsqueda no se guarda.
find-nearest = ¿Quiso decir…?
find-help-title = Encuentre quién le ayude
find-help-text = Líneas de ayuda y listas de abogados, según lo que pasó
find-key-choose = elegir
find-key-open = abrir
find-key-back = volver a la página
page-find-hint = Buscar en esta página
# $now (text), the number of the place shown; $all (text), how many there are
page-find-count = { $now } de { $all }
page-find-nothing = No está en esta página
page-find-previous = Lugar anterior
page-find-next = Lugar siguiente
page-find-close = Cerrar

# Safety notice
safety-notice = Aviso de seguridad
safety-title = Antes de leer: su seguridad
safety-lead = Puede salir en cualquier momento: con “Salida rápida” arriba a la derecha, con Ctrl+Q o con Shift tres veces.
safety-does = Qué hace “Salida rápida”
safety-does-blank = Deja la ventana en blanco y cierra el programa.
safety-does-forgets = Olvida lo que usted leyó, buscó y eligió.
safety-does-copied = Intenta vaciar lo que usted copió aquí.
safety-not = Lo que no puede borrar
safety-not-system = La computadora puede anotar que se abrió este programa.
safety-not-memory = Los archivos de suspensión y los programas que guardan copias pueden conservar partes.
safety-not-files = Los archivos que guardó y las hojas que imprimió siguen ahí.
safety-not-watched = Un teléfono, una cuenta o un recibo que alguien vigila sigue vigilado.
safety-device-title = Un aparato más seguro
safety-device = Si es posible que alguien revise esta computadora, use una de la biblioteca, del trabajo o de una amistad. Hable con una persona que ayuda a víctimas (“advocate”) antes de cambiar una contraseña o quitar un programa espía. Esa persona puede darse cuenta.
safety-keys = Si nada más funciona, Alt+F4 cierra la ventana. Mantener presionado el botón de encendido apaga la computadora; se puede perder el trabajo de otros programas.
safety-continue = Continuar
safety-trace = Las llamadas y los mensajes quedan en el teléfono y en el recibo.
home-computer-keeps = Lo que puede quedar en la computadora
settings-safety-hint = Antes de la primera página sobre peligro o violencia
settings-safety-show = Mostrarlo primero
settings-safety-skip = No mostrarlo
key-end-session = Terminar esta sesión
announce-ended = La sesión terminó. Aquí no queda nada de ella.

# The glossary and the sources
glossary-lead = Las palabras que usted puede oír o ver en papeles, en lenguaje sencillo.
sources-lead = Aquí está cada fuente de esta guía una sola vez: qué es, qué dice, cómo se leyó y qué páginas la usan.
# $titles (titles of sources)
term-sources = Fuentes: { $titles }
# $kind (a link with the name of a kind of sources), $count (number)
sources-of-kind = { $kind }: { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}

# Side by side: two languages of a page
bar-beside = En paralelo
beside-with = Con
beside-swap = Cambiar de lado
beside-close = Un solo idioma
key-side-by-side = En paralelo

# Show this: one sentence large, for someone across a counter
show-title = Mostrar en grande
show-this = Mostrar en grande
show-back = Volver a la página
show-previous = Anterior
show-next = Siguiente
# $now, $all (numbers as text)
show-count = { $now } de { $all }
show-fill = ¿Qué va en el espacio en blanco?
# $number (number as text)
show-blank = Espacio { $number }
show-filled = Mostrar la frase
show-fill-again = Cambiar lo escrito
show-memory = Esto se guarda solo hasta que usted salga de esta pantalla.
key-show-this = Mostrar una frase en grande
interpreted-1 = español
interpreted-2 = mandarín
interpreted-3 = cantonés
interpreted-4 = fuzhounés
interpreted-5 = taishanés
interpreted-6 = mixteco
interpreted-7 = quiché (K’iche’)
interpreted-8 = kanjobal (Q’anjob’al)

# The language chooser of a shared desk
chooser-lead = Sus derechos con la policía, en la cárcel y con inmigración

# A shared desk
bar-end-session = Terminar sesión
home-set-up = ¿Es la computadora de una organización, para muchas personas? Prepárela
idle-title = ¿Sigue leyendo?
# $count (number), seconds; the screen afterwards shows the four languages
idle-text = { $count ->
    [one] Esta pantalla volverá al principio en **{ $count } segundo** y olvidará lo que usted vio.
   *[other] Esta pantalla volverá al principio en **{ $count } segundos** y olvidará lo que usted vio.
}
idle-hint = Para seguir, mueva el mouse u oprima cualquier tecla.
idle-continue = Seguir leyendo
settings-safety = Seguridad
settings-intake = Modo de atención
settings-intake-hint = Para la computadora de una organización que usan muchas personas
settings-intake-off = Personal o de la casa
settings-intake-on = De una organización, para muchas personas
settings-desk = Esta oficina
settings-saved = Lo que está guardado
settings-locked = En la computadora de una organización, esta configuración está bloqueada. Quien cuida la computadora puede abrirla: inicie el programa con --setup.
settings-locked-by-policy = La organización bloqueó esta configuración.
settings-open = La configuración está abierta porque el programa se inició con --setup. Si se inicia sin --setup, queda bloqueada.
settings-by-policy = Lo fijó la organización
idle-after = Preguntar después de
idle-after-hint = De 1 a 30 minutos sin que nadie oprima una tecla ni mueva el mouse
# $count (number)
idle-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
idle-shorter = Un minuto menos
idle-longer = Un minuto más
intake-question = ¿Preparar esta computadora para muchas personas?
# $minutes (text), such as “5 minutes”
intake-question-text = Es para la computadora de una organización, no para la de la casa. El programa se abrirá con la lista de los cuatro idiomas. Después de { $minutes } sin usar el teclado ni el mouse, preguntará si alguien sigue leyendo. Si nadie contesta en 60 segundos, volverá al principio y olvidará la visita. La configuración quedará bloqueada la próxima vez que se abra el programa. Para abrirla de nuevo, inicie el programa con --setup.
intake-question-yes = Sí, prepararla
intake-question-no = No
saved-nothing = Aquí no se ha guardado nada.
desk-title = Esta oficina
desk-note = Lo escribieron las personas de esta oficina. Vereda no lo comprobó.
# $names (names of languages, each in itself)
desk-languages = Idiomas: { $names }
# $date (text, written out)
desk-checked = Esta oficina comprobó el número. Fecha: { $date }
desk-hint = Se muestra en la página de líneas de ayuda. Deje un campo vacío para no mostrarlo.
desk-name = Nombre
desk-phone = Teléfono
desk-phone-other = Teléfono 2
desk-address = Dirección
desk-hours = Horario
desk-spoken = Idiomas que se hablan
desk-other-languages = Otros idiomas, separados por comas
desk-lines = Líneas de ayuda locales
desk-line-number = Número
desk-line-checked = Comprobado el
desk-add-line = Agregar una línea de ayuda
desk-remove-line = Quitar esta línea de ayuda
desk-undo = Descartar los cambios
desk-save = Guardar
desk-not-saved = Todavía no se ha guardado nada: vea los campos con marco rojo.
desk-delete = Borrar los datos de esta oficina
# $field (name of a field), $characters (characters with their numbers)
desk-lacking = { $field }: este programa no puede mostrar { $characters }
desk-leave-out = Quitar esos caracteres
flaw-syntax = falta o sobra un paréntesis, una comilla o una coma
flaw-unknown = no hay ningún campo con este nombre
flaw-kind = este tipo de valor no va aquí
flaw-missing = falta este campo
flaw-twice = este campo está dos veces
flaw-unseen = tiene un salto de línea o un carácter que no se ve
flaw-long = es demasiado largo
flaw-many = hay demasiadas entradas
flaw-empty = aquí no hay nada escrito
flaw-day = escriba la fecha así: 2026-11-20
flaw-phone = escriba un número de teléfono con tres dígitos o más
flaw-percent = escriba un número entero de 80 a 400
flaw-minutes = escriba un número entero de 1 a 30
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-organization-wrong = No se muestran los datos de esta oficina. { $file }, renglón { $line }, { $field }: { $flaw }.
# $file (path)
notice-organization-unreadable = No se muestran los datos de esta oficina. { $file } debe ser un archivo de texto en UTF-8, de 1 MB o menos, y no se pudo leer.
# $field (name of a field as in the file), $characters (characters)
notice-organization-lacking = En los datos de esta oficina, { $field } tiene caracteres que este programa no puede mostrar; se dejan fuera: { $characters }
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-policy-wrong = No se pueden leer las reglas de la organización. Por eso el programa funciona como en una computadora para muchas personas, con la configuración bloqueada. { $file }, renglón { $line }, { $field }: { $flaw }.
# $file (path)
notice-policy-unreadable = No se pueden leer las reglas de la organización. Por eso el programa funciona como en una computadora para muchas personas, con la configuración bloqueada. { $file } debe ser un archivo de texto en UTF-8, de 1 MB o menos, y no se pudo leer.
