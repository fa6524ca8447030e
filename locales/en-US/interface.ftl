# Words of the program itself, by the place they stand in.

# Shown as the window’s title; neutral on purpose.
app-name = Vereda


# Chapters
chapter-now = Right now
chapter-scomm = How Secure Communities works
chapter-survivors = If someone hurts you
chapter-plan = Plan ahead
chapter-together = For workers, trainers and neighbors

# Top bar
bar-in-danger = In danger
bar-contents = Contents
bar-back = Back
bar-forward = Forward
bar-home = Home
bar-size-and-colors = Text size and colors
bar-language = Language
bar-leave = Leave now

# Home
home-title = What is happening?
home-lead = Choose what fits. You get one short answer and what to do next.
home-everything = Everything in this guide
home-danger-title = I am in danger now
home-danger-text = **Call 911.** You do not have to say your immigration status.
home-danger-button = What to say
# $date (text, written out)
home-edition = Edition of { $date }
home-offline = Works without internet
home-saves-nothing = Vereda saves nothing you read
home-settings = Settings

# Reader
in-short = In short
on-this-page = On this page
previous-page = Previous
next-page = Next
say-this = Say this
say-only-if-true = Only if it is true
say-only-lawyer = Only to your own lawyer, in private
say-when = When to say it
callout-danger = Danger
callout-caution = Take care
callout-tip = Good to know
callout-changed = What changed
# $date (text, written out)
as-of = As of { $date }. This may have changed: ask a lawyer.
# $date (text, written out)
as-of-item = As of { $date }
# $date (text, written out)
number-checked = Number compared with its source { $date }; not dialed
# $word, $number (text, never changed)
text-to = Text { $word } to { $number }
# $address (text, never changed)
web-address = { $address } (needs internet)

# The source line, in one place on every page
# $date (text, written out; may be a month or a year alone)
source-line-facts = Facts as of { $date }
# $date (text, written out)
source-line-compared = compared with the sources { $date }
# ALLOW reviewed: says that nobody has
source-line-no-lawyer = no lawyer has reviewed it
# $by (name), $date (text, written out)
# ALLOW reviewed: only shown when a named person has
source-line-by = reviewed by { $by } on { $date }
# $date (text, written out)
source-line-stale = The law may have changed since { $date }
source-line-clock-wrong = This computer’s clock looks wrong
# $count (number)
source-count =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }

# Margin notes: a source, a term
note-source = Source
note-term = What it means
note-close = Close
source-kind = Kind
source-publisher = Publisher
source-read = We read
source-says = It says
source-address = Address
needs-internet = needs internet
# $page (title of a page)
source-cited-by = Used on: { $page }
# $english (English words)
term-english = On papers: { $english }
# $page (title of a page)
term-more = Read more: { $page }
kind-statute = Law
kind-regulation = Regulation
kind-court = Court
kind-agency = Government agency
kind-research = Research
kind-news = News report
kind-advocacy = Organization that helps people
seen-primary = the text itself
seen-summary = a summary of it
seen-background = other texts, not this one
# $how (one of the three above), $date (text, written out)
seen-on = { $how }; date: { $date }
# $how (one of the three above)
seen-undated = { $how }; no date given

# Text size and colors
size-title = Text size
# $percent (number as text)
size-percent = { $percent }%
size-smaller = Smaller text
size-larger = Larger text
colors-title = Colors
theme-paper = Paper
theme-dark = Dark
theme-high-contrast = High contrast
visit-only = For this visit only

# Settings
settings-title = Settings
settings-reading = Reading
settings-size-hint = 80% to 400%. Also Ctrl and + or -
settings-colors-hint = High contrast is the strongest
settings-sample = No judge has signed it.
settings-language-title = Language at start
settings-language-system = Same as this computer
settings-keep = Keep on this computer
settings-until-then = Until then, colors and text size last only for this visit.
settings-not-yet = Nothing here changes until you press this button.
settings-forget = Forget what was kept
settings-kept = Kept on this computer.
settings-forgotten = What was kept is forgotten.
settings-only-these = Vereda keeps only what you save here: settings, and what a desk writes about itself. It never keeps what you read.

# Notices: one at a time, under the top bar
notice-close = Close this message
# $file (path)
notice-settings-damaged = The settings file could not be read. Until settings are saved again, this runs as a shared desk. The old file was kept as { $file }.
notice-settings-damaged-in-place = The settings file could not be read. Until that is mended, this runs as a shared desk.
notice-settings-not-saved = The settings could not be saved on this computer. Colors and text size last until you leave; nothing else has changed.
notice-settings-not-forgotten = The settings file could not be deleted. Delete it by hand: { $file }

sources-title = Sources
glossary-title = Glossary

keys-title = Keyboard shortcuts
keys-or = or
keys-leave = Leave
keys-move = Move
keys-find = Find
keys-read = Read
keys-person = With another person
keys-room = In front of a room
key-leave = Leave now
key-control = Next or previous control
key-press = Press what has the frame
key-arrow = Move inside a list, or scroll
key-screenful = Scroll one screen
key-ends = Top and bottom of the page
key-history = Back and forward
key-home = Home
key-size = Larger, smaller, usual text
key-language = Another language
key-close = Close the topmost thing
key-keys = This list
key-full-screen = Full screen
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
cap-up = Up arrow
cap-down = Down arrow
cap-left = Left arrow
cap-right = Right arrow
cap-space = Space

leaving-strip = To leave: press the button at the top right, or Shift three times. The computer may keep a record that this program was open. Files you saved stay; a watched phone stays watched. If someone may check this computer, use a safer one. In danger, call 911. National Domestic Violence Hotline: 1-800-799-7233.

# $number (number of a source on the page)
source-marker = Source { $number }
announce-language = Language: English
# $name (a language in its own words)
bar-language-is = Language: { $name }
key-select = Select text
key-copy = Select all, copy
announce-copied = Copied

situation-police = The police are here
    .hint = What to say before an arrest, and after
situation-arrested = Someone was arrested
    .hint = The lawyer, the first call, the bail question
situation-afraid = I am afraid to call the police
    .hint = What a call does, and what being booked does
situation-who = Who can I call?
    .hint = Lines for violence, lawyers, finding a person
situation-door = ICE is at the door
    .hint = Keep it closed. What paper to ask for
situation-hold = ICE asked the jail to hold someone
    .hint = Read the paper. Count the time
situation-held = ICE has someone
    .hint = Find the person. What not to sign
situation-how = How does the fingerprint check work?
    .hint = From the jail to ICE, step by step

# Search
bar-search = Search
bar-search-long = Search: one word is enough
bar-search-clear = Empty the search
key-search = Search everything
key-find-on-page = Find on this page
find-title = Search
find-empty = Type one word: what happened, a name on a paper, a form number, a phone number.
find-preparing = One moment: the search is getting ready.
# $count (number)
find-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
find-hint = Searches are not saved. Any of the four languages works.
find-others = In other languages
# $language (text), the language’s own name; $place (text), a chapter
find-place = { $language } · { $place }
find-preview = Preview
find-steps = What to do
find-open = Open
# $words (text), what was typed
find-nothing = No results for “{ $words }”
find-nothing-hint = Try a shorter word. Searches are not saved.
find-nearest = Did you mean
find-help-title = Find someone who can help
find-help-text = Hotlines and lists of lawyers, by what happened
find-key-choose = choose
find-key-open = open
find-key-back = back to the page
page-find-hint = Find on this page
# $now (text), the number of the place shown; $all (text), how many there are
page-find-count = { $now } of { $all }
page-find-nothing = Not on this page
page-find-previous = Previous place
page-find-next = Next place
page-find-close = Close

# Safety notice
safety-notice = Safety notice
safety-title = Before you read: your safety
safety-lead = You can leave at any time: with “Leave now” at the top right, with Ctrl+Q, or with Shift three times.
safety-does = What “Leave now” does
safety-does-blank = It shows a blank window, then closes the program.
safety-does-forgets = It forgets what you read, searched and chose.
safety-does-copied = It tries to empty what you copied here.
safety-not = What it cannot erase
safety-not-system = The computer may note that this program ran.
safety-not-memory = Sleep files and programs that keep copies may hold parts.
safety-not-files = Files you saved and sheets you printed stay.
safety-not-watched = A watched phone, account or phone bill stays watched.
safety-device-title = A safer device
safety-device = If someone may check this computer, use one at a library, at work or from a friend. Talk to an advocate before you change a password or remove spy software. That person may notice.
safety-keys = If nothing else works, Alt+F4 closes the window. Holding down the power button turns off the computer; work in other programs may be lost.
safety-continue = Continue
safety-trace = Calls and texts stay on the phone and on the bill.
home-computer-keeps = What the computer may keep
settings-safety-hint = Before the first page about danger or violence
settings-safety-show = Show it first
settings-safety-skip = Do not show it
key-end-session = End this session
announce-ended = The session has ended. Nothing of it is left here.

# The glossary and the sources
glossary-lead = The words you may hear or see on papers, in plain language.
sources-lead = Every source of this guide stands here once: what it is, what it says, how it was seen, and which pages use it.
# $titles (titles of sources)
term-sources = Sources: { $titles }
# $kind (a link with the name of a kind of sources), $count (number)
sources-of-kind = { $kind }: { $count ->
    [one] { $count } source
   *[other] { $count } sources
}

# Side by side: two languages of a page
bar-beside = Side by side
beside-with = With
beside-swap = Swap
beside-close = One language
key-side-by-side = Side by side

# Show this: one sentence large, for someone across a counter
show-title = Show this
show-this = Show this
show-back = Back to the page
show-previous = Previous
show-next = Next
# $now, $all (numbers as text)
show-count = { $now } of { $all }
show-fill = What belongs in the blank?
# $number (number as text)
show-blank = Blank { $number }
show-filled = Show the sentence
show-fill-again = Change the blank
show-memory = This is kept only until you leave this screen.
key-show-this = Show one sentence large
interpreted-1 = Spanish
interpreted-2 = Mandarin
interpreted-3 = Cantonese
interpreted-4 = Fuzhounese
interpreted-5 = Taishanese
interpreted-6 = Mixtec
interpreted-7 = K’iche’
interpreted-8 = Q’anjob’al

# The language chooser of a shared desk
chooser-lead = Your rights with police, jail and immigration

# A shared desk
bar-end-session = End session
home-set-up = Is this a shared desk at an organization? Set it up
idle-title = Are you still reading?
# $count (number), seconds; the screen afterwards shows the four languages
idle-text = { $count ->
    [one] This screen starts over in **{ $count } second** and forgets what you saw.
   *[other] This screen starts over in **{ $count } seconds** and forgets what you saw.
}
idle-hint = To go on, move the mouse or press any key.
idle-continue = Keep reading
settings-safety = Safety
settings-intake = Intake mode
settings-intake-hint = For a desk at an organization that many people use
settings-intake-off = My own or a family’s computer
settings-intake-on = Shared desk at an organization
settings-desk = This desk
settings-saved = What is saved
settings-locked = These settings are locked on a shared desk. Whoever looks after this computer can open them: start the program with --setup.
settings-locked-by-policy = Your organization has locked these settings.
settings-open = The settings are open because the program was started with --setup. Started without it, they are locked.
settings-by-policy = Set by your organization
idle-after = Ask after
idle-after-hint = 1 to 30 minutes in which no one presses a key or moves the mouse
# $count (number)
idle-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
idle-shorter = One minute less
idle-longer = One minute more
intake-question = Make this a shared desk?
# $minutes (text), such as “5 minutes”
intake-question-text = It opens on the four languages. After { $minutes } without a key or the mouse it asks. If no one answers for 60 seconds, it starts over and forgets the visit. The settings lock at the next start. To open them again, start the program with --setup.
intake-question-yes = Make it a shared desk
intake-question-no = Not yet
saved-nothing = Nothing has been saved here.
desk-title = This desk
desk-note = The people at this desk wrote this. Vereda did not check it.
# $names (names of languages, each in itself)
desk-languages = Languages: { $names }
# $date (text, written out)
desk-checked = This desk checked the number on { $date }
desk-hint = Shown on the page of help lines. Leave a field empty to hide it.
desk-name = Name
desk-phone = Telephone
desk-phone-other = Telephone 2
desk-address = Address
desk-hours = Hours
desk-spoken = Languages spoken
desk-other-languages = Other languages, with commas between them
desk-lines = Local help lines
desk-line-number = Number
desk-line-checked = Checked on
desk-add-line = Add a help line
desk-remove-line = Remove this help line
desk-undo = Drop the changes
desk-save = Save
desk-not-saved = Nothing is saved yet: look at the fields with a red frame.
desk-delete = Delete this desk’s details
# $field (name of a field), $characters (characters with their numbers)
desk-lacking = { $field }: this program cannot show { $characters }
desk-leave-out = Leave them out
flaw-syntax = a bracket, a quotation mark or a comma is missing or too many
flaw-unknown = there is no field of this name
flaw-kind = this is not the kind of value that belongs here
flaw-missing = a field is missing
flaw-twice = this field stands here twice
flaw-unseen = a line break or a character that cannot be seen stands in it
flaw-long = this is too long
flaw-many = there are too many entries
flaw-empty = nothing stands here
flaw-day = write the date like this: 2026-11-20
flaw-phone = write a telephone number, with at least three digits
flaw-percent = write a whole number from 80 to 400
flaw-minutes = write a whole number from 1 to 30
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-organization-wrong = This desk’s details are not shown. { $file }, line { $line }, { $field }: { $flaw }.
# $file (path)
notice-organization-unreadable = This desk’s details are not shown. { $file } is not a text file in UTF-8 that can be read, of at most 1 MB.
# $field (name of a field as in the file), $characters (characters)
notice-organization-lacking = In this desk’s details, { $field } has characters that this program cannot show; they are left out: { $characters }
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-policy-wrong = The rules of your organization cannot be read, so this runs as a locked shared desk. { $file }, line { $line }, { $field }: { $flaw }.
# $file (path)
notice-policy-unreadable = The rules of your organization cannot be read, so this runs as a locked shared desk. { $file } is not a text file in UTF-8 that can be read, of at most 1 MB.
