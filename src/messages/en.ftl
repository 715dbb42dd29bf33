# All that the program tells its user, in English. Code of a problem: message, .expected - what was expected, .help - what to do.

severity-error = error
severity-warning = warning
severity-information = information
label-expected = expected
label-place = place
label-help = help

## Places in the data
place-units = unit { $number }
place-teams = team { $number }
place-meetings = meeting { $number }
place-target_groups = target group { $number }
place-needs = need { $number }
place-proposals = proposal { $number }
place-indicators = indicator { $number }
place-remarks = remark no. { $number }
place-conclusions = conclusion { $number }
place-recommendations = recommendation { $number }
place-partners = partner { $number }
place-legal_basis = legal basis { $number }
place-strategic_documents = strategic document { $number }
place-abbreviations = abbreviation { $number }
place-attachments = attachment { $number }
place-photos = photo { $number }
place-corrections = correction { $number }

## Types of values
type-string = text
type-number = number
type-integer = whole number
type-boolean = true or false
type-array = list
type-object = object (fields in braces)
type-null = null (no value)

## File
F001 = there is no file “{ $file }”
    .help = check the name and the folder; a path with spaces needs quotes around it
F002 = “{ $file }” is a folder, not a file of data
    .help = name a JSON file, such as “{ $file }/dane.json”
F003 = cannot read the file “{ $file }”: { $reason }
    .help = check your right to read it and whether another program holds it open
F004 = the file of data is too large
    .expected = at most { $limit } MB
    .help = check that it really holds the data of a consultation

## JSON syntax
J001 = the file is not UTF-8
    .help = save it again with the encoding “UTF-8”
J002 = { $mistake ->
    [end] the file ends too early: a closing bracket or quote is missing
    [trailing-comma] there is a comma after the last element
    [trailing-characters] there are characters after the end of the data
    [comma] a comma or a closing bracket is missing
    [colon] a colon is missing after the field's name
    [key] the field's name is not in quotes
    [control-character] the text holds a control character or a line break
    [escape] the backslash is followed by a character that is not allowed
    [number] the number is not written correctly
   *[other] this is not correct JSON
}
    .help = { $mistake ->
    [control-character] a line break in a text is written “\n”
    [escape] a backslash in a text is written twice: “\\”
    [trailing-comma] remove the comma
    [number] decimals follow a full stop; no number begins with a zero or a plus
   *[other] mend the place shown; an editor that highlights JSON shows it at once
}
J003 = the data are nested too deep
    .expected = at most 128 levels
    .help = check that it really holds the data of a consultation
J004 = the field “{ $field }” stands twice in this object
    .help = remove one of them; the program does not guess which is right
J005 = the file of data is empty
    .help = begin with the file “fixtures/minimalny.json”
J006 = the file begins with a byte order mark (BOM)
    .help = save it as “UTF-8” without BOM

## Shape of the data
S001 = unknown field “{ $field }”
    .help = { $suggestion ->
    [none] remove it or mend its name; “sprawozdanie schema” shows all fields
   *[other] did you mean “{ $suggestion }”?
}
S002 = the field “{ $field }” is missing ({ $title })
    .help = add it; “sprawozdanie schema” shows all fields
S003 = a value of another type: { $found }
    .expected = { $expected }
S004 = the value “{ $found }” is not allowed
    .expected = one of: { $options }
    .help = { $suggestion ->
    [none] choose one of these values
   *[other] did you mean “{ $suggestion }”?
}
S005 = the calendar has no such date, or it is written otherwise
    .expected = { $format ->
    [date] year-month-day, such as “2020-02-12”
   *[other] year-month-day or year-month, such as “2020-02-12” or “2020-02”
}
S006 = the text is empty
    .help = write a text or, if the field is not needed, remove it altogether
S007 = the text is too long
    .expected = at most { $limit } characters
    .help = divide it or move it to an annex
S008 = the text has another form than it should
    .expected = the pattern { $pattern }
S009 = the number is out of range
    .expected = the bound is { $limit }
S010 = the list is too short
    .expected = at least { $limit ->
    [one] { $limit } element
   *[other] { $limit } elements
}
S011 = the text holds the character { $character }, which no document can hold
    .help = remove it; as a rule it was copied along from another program
S012 = the data break the schema ({ $rule })
S013 = no typeface has the character “{ $character }” ({ $name })
    .help = put another character in its place; without it the file would not be accessible
S014 = a text does not fit on its page, in its cell or in its box: “{ $text }”
    .help = shorten it or divide it into paragraphs
S015 = the list is too long
    .expected = at most { $limit ->
    [one] { $limit } element
   *[other] { $limit } elements
}
    .help = divide the data into several reports, or move a part of the records to an annex

## Content of the data
D001 = the identifier “{ $id }” is taken
    .expected = an identifier that is unique in its list; it was first used in { $first }
    .help = change one of them or remove the record that stands twice
D002 = the list “{ $list }” has no “{ $id }”
    .help = { $suggestion ->
    [none] add it to the list or mend the reference
   *[other] did you mean “{ $suggestion }”?
}
D003 = the tile of this unit stands where another unit stands
    .expected = a place on the map that { $first } does not take
    .help = change the row or the column of one of the tiles
D004 = two units have the same name
    .expected = another name than in { $first }, such as “powiat elbląski” and “miasto Elbląg”
    .help = correct the name or remove the repeated unit
D005 = the kind of the unit does not go with its TERYT code
    .expected = { $kind ->
    [city] “city”: codes that end in 61 or more belong to cities with the rights of a county
   *[county] “county”: codes that end in less than 61 belong to counties
}
    .help = look the code up in the TERYT register; correct the code or the kind
D006 = “{ $id }” stands in this list twice
    .help = remove one of them; otherwise it would count twice
D007 = the name of the county is declined otherwise than by the rule
    .expected = “{ $right }”
    .help = correct the form, unless the name is an exception
D010 = the count and its qualifier contradict each other
    .expected = a value with “exact”, “over” and “about”, none with “unknown”
    .help = fill in “value” or change “qualifier”
D013 = the office's decision lacks its reason
    .expected = a text in the field “decision_reason”, because the decision is “{ $decision }”
    .help = fill in the field “decision_reason” or change the decision
D014 = the report of a need does not name exactly one source
    .expected = either “unit” or “meeting”
D020 = the period ends ({ $to }) before it begins ({ $from })
    .help = check both dates; they may be swapped
D021 = the period is said to be known to the day, but this is only a month ({ $date })
    .help = name the day or change “precision” to “month”
D022 = the day { $date } follows { $before }, although it is earlier or the same
    .help = put the days of the meeting in order and remove those that stand twice
D023 = the item of the agenda is on { $date }, but there was no meeting on that day
    .help = mend the day of the item or the dates of the meeting
D024 = the corrections are not in order
    .expected = each has a higher version and a date not earlier than the one before
D025 = this happened after the report was written ({ $written })
    .help = mend the date; a meeting still to come has the status “planned”
D026 = the meeting is still “planned”, although its day came before the report's date ({ $written })
    .help = if it took place, change its status to “held”, else to “cancelled”
D027 = the meeting was held outside the period of the consultation
    .expected = a date from { $from } to { $to }
    .help = correct the date of the meeting, or the period in the field “period”
D029 = the remark came after the deadline ({ $until }), and nothing tells why it was considered
    .expected = the decision “not considered” or a text in “decision_reason”
    .help = change “decision” to “not_considered”, or say in “decision_reason” why the remark was considered
D030 = the { $figure ->
    [meetings] number of meetings held
    [units] number of units whose teams met
    [participants] number of participants
    [remarks] number of remarks
    [needs] number of needs
    [days] number of days of the consultation
   *[other] number
} is not the one stated before: stated { $stated_how ->
    [over] over { $stated }
    [about] about { $stated }
   *[exact] { $stated }
}, while the data give { $derived_how ->
    [over] over { $derived }
    [about] about { $derived }
   *[exact] { $derived }
}
    .help = { $hint ->
    [none] correct the data or the stated figure; explain a difference that must stay in the text, and take the figure out of “stated”
    [first-day] the stated figure leaves the first day out; days are counted with the first and the last one, so correct the figure
   *[names] without a meeting held in the data: { $hint }; add the meetings or correct the stated figure
}
D031 = the stated part of a breakdown contradicts the data: stated { $stated_how ->
    [over] over { $stated }
    [about] about { $stated }
   *[exact] { $stated }
}, while the data give { $derived }
    .help = correct the data or the stated figure
D032 = the parts of the stated breakdown of remarks don't make up the whole: their sum is { $open ->
    [yes] at least { $sum }
   *[no] { $sum }
}, while { $whole } were stated
    .help = add the missing parts or correct the numbers; a breakdown covers all remarks
D033 = the participants by kind don't make up those of the meeting: their sum is { $sum }, the meeting had { $whole }
    .help = correct the numbers; people of an unknown kind are “other”, an unknown number is “unknown”
D034 = the { $figure ->
    [meetings] number of meetings held
    [units] number of units whose teams met
    [participants] number of participants
    [remarks] number of remarks
    [needs] number of needs
    [days] number of days of the consultation
   *[other] number
} stands in the field “stated” only; the data cannot confirm it
    .help = { $figure ->
    [days] days can be counted when the period is known to the day
   *[participants] add the numbers of participants of the meetings, if they are known
}
D035 = this kind of participants was given for the meeting before
    .help = add both numbers up in one entry
D036 = the remark came before the consultation began ({ $from })
    .help = check the date and the period of the consultation
D037 = the last day for remarks lies outside the period of the consultation ({ $from } to { $to })
    .help = check both dates; collecting remarks is a part of the consultation
D038 = a meeting that was not held has participants
    .help = if it was held, change its status to “held”; if not, remove the numbers of participants
D039 = the final report is dated before the end of the consultation ({ $to })
    .help = correct the date of the report or the period; a document that is still worked on has the status “draft”
D050 = the alternative text does not say what the picture shows
    .expected = a description of what can be seen, such as “People at a table in a council room”
    .help = describe what the picture shows; a file's name or the word “photo” alone is not enough
D051 = the legal act has no date of the state that was looked at
    .help = check which version of the act was in force, and put that day into “as_of”
D052 = the state of the legal act is later than the report or earlier than the act itself
    .help = correct “as_of” or the date of the act
D070 = the programme or fund is not one of the perspective { $perspective }
    .help = correct the name or the field “perspective”; the European Social Fund Plus exists from 2021–2027 on
D071 = the statement of co-funding has not the form of the perspective { $perspective }
    .expected = { $form ->
    [fund] a sentence on co-financing with the name of the fund, without “dofinansowane przez Unię Europejską”
   *[union] a sentence on co-funding by the European Union, or by the fund named “Plus”
}
    .help = take the statement from the grant agreement or from the programme's rules of promotion
D072 = the co-funding has no strip of marks
    .help = add “logo_strip”: the picture from the programme's rules of promotion and its alternative text; public documents have to carry these marks
D073 = a text speaks of co-funding by the European Union, while the data have none
    .help = add the field “funding” or correct the text

## Wording
L000 = cleaned { $count ->
    [one] { $count } text
   *[other] { $count } texts
} of what copying leaves; no word was changed
    .help = these are needless spaces (hard ones too), blanks at the ends of lines, marks without width and letters in pieces; nothing needs to be done
L001 = the time depends on the day of reading: “{ $found }”
    .help = name the year, the month or the day
L002 = a word stands twice: “{ $found }”
    .help = remove one of them
L003 = a quotation mark that is not Polish: { $found }
    .expected = „text”, and «inner text» within it
    .help = use Polish quotation marks
L004 = a bracket or quotation mark without its other half: { $found }
    .help = add the missing half or remove the needless one
L005 = the entry differs from another one in capitals or white space at most
    .expected = something else than in { $first }
    .help = if it is the same entry, remove one of them; otherwise it would count twice

## Personal data
N001 = the text holds a PESEL number
    .help = remove or paraphrase them; if they are no personal data, put “"reviewed": true” beside the text
N002 = the text holds an e-mail address
    .help = remove or paraphrase them; if they are no personal data, put “"reviewed": true” beside the text
N003 = the text holds a telephone number
    .help = remove or paraphrase them; if they are no personal data, put “"reviewed": true” beside the text
N004 = the text holds an address with the number of a flat
    .help = remove or paraphrase them; if they are no personal data, put “"reviewed": true” beside the text
N005 = the text names a person without a public function
    .help = remove or paraphrase them; if they are no personal data, put “"reviewed": true” beside the text
N006 = a private person has the name of an organisation, which may be that of the person
    .expected = the category “individual” alone; the report says “osoba fizyczna”
    .help = remove the field “organisation” or correct the category
N007 = accepted { $count ->
    [one] { $count } place that looks
   *[other] { $count } places that look
} like personal data, because the entries are marked as reviewed
    .help = if nobody has read one of them, remove its “reviewed”

## Pictures
P001 = there is no file “{ $file }”
    .expected = a file in the folder of the data, a relative path with “/”, without “..”
    .help = copy the file to that folder or mend its name
P002 = “{ $file }” is not a PNG, JPEG or SVG picture
    .help = save the picture in one of these formats; another name is not enough
P003 = the picture “{ $file }” is { $limit ->
        [bytes] too large
        [pixels] too large
       *[drawing] too complex
    }
    .expected = at most { $limit ->
        [bytes] { $number } MB
        [pixels] { $side } px on the longer side and { $number } million px in all
        [elements] { $number } elements of the drawing
        [depth] { $number } levels of elements in each other
        [images] { $number } pictures within the drawing
       *[effects] { $number } simple effects of filters
    }
    .help = { $limit ->
        [bytes] make it smaller first
        [pixels] make it smaller first
       *[drawing] simplify the drawing or save it as a PNG
    }
P004 = the picture “{ $file }” has colours for print (CMYK)
    .expected = colours for the screen (RGB) or shades of grey
    .help = save it in RGB, as a PNG for example
P005 = on Windows no file can be named “{ $file }”
    .expected = a name without < > " | ? *, without a full stop or space at its end, and none of those reserved, such as CON, NUL or COM1
    .help = rename the file and mend its name in the data
P006 = the SVG picture “{ $file }” holds more than a drawing: “{ $what }”
    .expected = a mere drawing, without scripts, animations and embedded pages
    .help = delete this element in a drawing program, or save the picture as a PNG
P007 = the SVG picture “{ $file }” looks outside of its file: “{ $what }”
    .expected = a drawing that holds all it needs: no addresses, no pointers to other files and no DOCTYPE
    .help = embed what it points to, delete the pointer, or save the picture as a PNG
P008 = there are too many pictures
    .expected = at most { $limit ->
        [bytes] { $number } MB in all files together
       *[count] { $number } different files
    }
    .help = choose the most important ones or make the largest ones smaller
P009 = letters in the SVG picture “{ $file }” cannot be set; missing: “{ $what }”
    .expected = letters in a typeface that the report has: { $known }
    .help = turn the letters into curves (in Inkscape: Path → Object to Path), and say them in the alternative text

## Templates
T001 = a mistake in a template: { $message }
    .help = “report-templates/README.md” describes the templates; “sprawozdanie templates --eject FOLDER” writes the built-in ones
T002 = there are no templates of the kind “{ $kind }”
    .expected = one of the kinds: { $kinds }
T003 = the colour “{ $color }” stands out too little from “{ $ground }”: contrast { $ratio } : 1
    .expected = at least { $needed } : 1 (WCAG 2.1, level AA)
    .help = take a darker colour or a lighter ground

## The office's reference document (--reference)
R001 = { $kind ->
    [folder] the reference is a folder, not a Word file
    [empty] the reference file is empty
    [encrypted] the reference is protected by a password
    [old] the reference is in the old format of Word (.doc, .dot)
    [rtf] the reference is in RTF
    [pdf] the reference is a PDF
    [opendocument] the reference is in OpenDocument format (.odt, .ott)
    [strict] the reference is a “Strict Open XML Document”
   *[other] the reference is no Word document
}
    .expected = a document or template of Word: .docx or .dotx
    .help = { $kind ->
    [encrypted] open it in Word, remove the password (File → Info → Protect Document) and save it
    [old] open it in Word and save it as “Word Document (.docx)”; another name is not enough
    [rtf] open it in Word and save it as “Word Document (.docx)”; another name is not enough
    [opendocument] open it in LibreOffice and save it as “Word 2010–365 (.docx)”
    [strict] open it in Word and save it as an ordinary “Word Document (.docx)”
   *[other] give the file with the office's letterhead, saved by Word or LibreOffice
}
R002 = { $kind ->
    [file] the reference file is too large
    [part] a part of the reference is too large
    [total] the reference is too large once unpacked
   *[entries] the reference has too many parts
}
    .expected = at most { $limit }{ $kind ->
    [entries] {""}
   *[other] {" MB"}
}
    .help = take its text and large pictures out; one page with header, footer and styles is enough
R003 = the reference lacks its part “{ $part }”
    .help = the file is damaged: open it in Word and save it again as .docx
R004 = { $kind ->
    [document-type] a part of the reference declares a document type (DTD), which a Word file must not have
    [encoding] a part of the reference is not UTF-8
    [namespaces] a part of the reference uses other names than Word and LibreOffice do
    [measure] a measure of the reference's page is no number or too large
    [entry] a part of the reference cannot be read
   *[other] a part of the reference is no correct XML
}
    .help = the file is damaged or was made by another program: open it in Word and save it again as .docx
R005 = two styles of the reference have the same identifier; one of them is “{ $style }”
    .help = open the file in Word and save it again; if that does not help, delete one of these styles
R006 = the style “{ $style }” of the reference is based on itself
    .help = open the file in Word, choose “Modify Style” and change “Style based on”
R007 = the page of the reference leaves too little room for text: { $width } × { $height } mm
    .expected = at least { $least_width } × { $least_height } mm, on paper of at most 558 mm
    .help = make the margins of the reference smaller (Layout → Margins) or choose larger paper
R008 = the reference has macros; they were left out
    .help = to be rid of this warning, save it as .docx or .dotx
R009 = { $kind ->
    [template] the reference points to a template on a disk; the pointer was left out
    [picture] a picture of the reference is linked to a file outside or of an unknown format; it was left out
    [link] a link of the reference leads to a file on a disk; its text was kept
    [field] a field of the reference fetches something from outside; the text that it showed was kept
   *[object] an object of the reference (chart, SmartArt, another program's object) was left out; headers and footers may have text, tables and pictures
}
    .help = { $kind ->
    [template] there is nothing to do; the report carries all its styles
    [picture] insert the picture into the header again: Insert → Pictures → “Insert”, not “Link to File”
    [link] give the link an address with https:// or mailto:
    [field] turn the field into plain text or an inserted picture (select it and press Ctrl+Shift+F9)
   *[object] insert it as a picture
}
R010 = { $count ->
    [one] a picture of the reference has no alternative text; it was marked as decorative
   *[other] pictures of the reference ({ $count }) have no alternative text; they were marked as decorative
}
    .help = if it says something, open the reference in Word, go into the header or footer, right-click the picture and choose “Edit Alt Text”; mark a purely decorative one as decorative there

V001 = the { $kind } file cannot be read: { $reason }
    .help = build the report again
V002 = { $aspect ->
    [text] { both-files } say different things
    [stress] { both-files } stress different words
    [links] links of { both-files } lead to different places
    [chart] a chart of the Word file shows what the PDF does not
    [title] { both-files } have different titles in their properties
    [author] { both-files } have different authors in their properties
    [subject] { both-files } have different subjects in their properties
    [keywords] { both-files } have different key words in their properties
    [language] { both-files } have different languages
   *[data] { both-files } carry different data
}{ $headings ->
    [0] {""}
   *[other] {", "}section “{ $heading }”
}{ $captions ->
    [0] {""}
   *[other] {", "}“{ $caption }”
}{ $row ->
    [0] {""}
   *[other] {", "}row { $row }, cell { $cell }
}
    .expected = the same in both files; { $files ->
        [pdf-docx] the PDF has: { $one }, the Word file: { $other }
        [pdf-html] the PDF has: { $one }, the web page: { $other }
       *[docx-html] the Word file has: { $one }, the web page: { $other }
    }
    .help = if { $files ->
        [pdf-docx] the Word file
        [pdf-html] the web page
       *[docx-html] the Word file or the web page
    } was edited by hand, bring the correction into the data and build the report again; if Typst files of the templates were changed, see whether they lose content
both-files = { $files ->
    [pdf-docx] the PDF and the Word file
    [pdf-html] the PDF and the web page
   *[docx-html] the Word file and the web page
}
V003 = the folder has no report (no PDF, DOCX and HTML files)
V004 = the report has only one of its files; there is nothing to compare it with
    .expected = PDF and DOCX or HTML of the same name
V005 = the data on board of the { $kind } are not those that its own record says it was made of
    .help = use the file as it was published, or build the report again

## Data in finished files, and the comparison of versions
C001 = this is not a finished report
    .expected = a PDF, DOCX or HTML that this program has written
    .help = name the file of a report; a file of data opens in any editor
C002 = the { $kind } cannot be read: { $reason }
    .help = see whether another program opens the file and whether it has a password; if it is damaged, download it once more
C003 = the file has no data of a report on board
    .expected = a PDF, DOCX or HTML that this program has written; the data stay on board when Word or LibreOffice saves the file
    .help = use the file as it was published; neither a print to PDF nor a copy of the text keeps the data
C004 = the data on board are not those that the file was made of: they were changed later (another SHA-256)
    .help = use the file as it was published; the data in this one cannot be trusted
C005 = there is such a file already, with other content
    .help = give another name; the program does not replace the office's data by published data, which lack personal data
C006 = the data differ from the released version { $released }, and “corrections” does not tell of version { $next }
    .expected = a new entry at the end of “corrections”: version { $next }, its date, reason and kind
    .help = add {"{"}"version": { $next }, "date": "YYYY-MM-DD", "reason": "…", "kind": "substantive"{"}"} to the data; “kind” is “editorial” where only the wording changed
C007 = version { $version } does not follow the released version { $released }
    .expected = version { $next }
    .help = correct the version in the last entry of “corrections”, or name the folder in which the version before was released
C008 = the option { $option } says other things of this version than the data
    .help = correct the entry in “corrections”, or leave the option out: reason and kind are taken from the data
C009 = the record of releases “{ $file }” cannot be read: { $reason }
    .help = restore the file from a backup; the program does not replace a record that it does not understand
C010 = { $state ->
    [missing] a file of a released version is missing: { $file }
   *[changed] a file of a released version was changed after its release: { $file }
}
    .expected = a file of the length and SHA-256 in “release.json”
    .help = restore the file as it was released
C011 = the data or the record on board are not those of the record of releases: { $file }
    .help = see whether “release.json” and the files are of the same release; one of them proves nothing
C012 = the record of releases contradicts the released data: { $what ->
    [order] the versions don't follow each other
    [changes] the changes of version { $version } are not those between the data of both versions
    [reason] the reason or the kind of version { $version } is not that of the data
   *[pages] the number of pages of version { $version } is not that of the file
}
    .help = restore “release.json” from a backup
C013 = a file built again from the data of version { $version } has other bytes than the released one: { $file }
    .help = the file was not made of these data by this program, or “release.json” was changed together with the file
C014 = version { $version } was not built again: { $why ->
    [program] another version of the program released it
    [templates] it was made by other templates; name them by “--templates”
    [pictures] the pictures that the data name are missing, or others than they were; name their folder by “--pictures”
    [reference] the Word file has the looks of an office's document; name the same document by “--reference”
   *[data] this version of the program takes the data no more
}
    .help = the hashes of the files and the data on board were checked; only this one proof is missing
C015 = the folder has no released version
    .expected = a folder with the record “release.json”
    .help = release a version first: “sprawozdanie release DATA.json -o DIR”
diff-none = The data are the same.
diff-untold = The content of the data is the same; only the order of entries on lists whose order means nothing, or marks “reviewed”, differ.
diff-changes = Changes ({ $count }):
diff-consequences = Numbers that changed with them:
redline-untracked = Changes of the text are tracked. Pictures, charts, lists of contents with page numbers, headers and footers are those of the newer version.
redline-left-out = Left out are pictures and charts that only the older version has: { $count }.
change-added = { $label } – added: “{ $new }”
change-removed = { $label } – removed: “{ $old }”
change-changed = { $label } – changed from “{ $old }” to “{ $new }”
change-words = { $label } – words changed: “{ $words }”
change-moved = { $label } – moved from position { $from } to position { $to }
words-removed = removed: { $words }
words-added = added: { $words }
said-nothing = nothing
said-title = the title of the document
said-heading-1 = a heading of level 1
said-heading-2 = a heading of level 2
said-heading-3 = a heading of level 3
said-heading = a heading of a lower level
said-paragraph = a paragraph
said-quote = a quotation
said-note = a footnote
said-bullets = a list with bullets
said-numbers = a numbered list
said-terms = a list of terms
said-item = an item of a list
said-table = a table
said-caption = a caption
said-row = a row of a table
said-header = a header cell
said-cell = a plain cell
said-figure = a figure
said-contents = a list of contents
said-entry = an entry of the contents
said-unknown = something without a name
B001 = making the report takes too long
    .expected = at most { $limit } s
    .help = look for an endless loop in your own templates, divide the data into several reports, or give a larger bound: “--timeout SECONDS”
B002 = making the report takes too much memory
    .expected = at most { $limit } MB
    .help = look for an endless loop in your own templates, divide the data into several reports, or give a larger bound: “--memory MB”
template-undefined = the template asks for a value that does not exist
template-none = the template prints a value that the data don't give; put it into an “if”
template-block-inline = a block (table, chart, photo) stands within a sentence; it must be alone on its line
template-block-inside = a block stands where only text can be
template-call = this function encloses content: “call … endcall”
template-case = there is no such case; cases are “nominative”, “genitive”, “dative”, “accusative”, “instrumental” and “locative”
template-cell = a table's cell holds nothing but paragraphs
template-code = a report has no code blocks; no line may begin with four spaces
template-color = a colour has the form #RRGGBB, such as #12366B
template-column-value = the column names a field that the row doesn't have
template-columns = the columns are not described correctly; each has at least “title” and “value”
template-date = this is not a date
template-endless = the template repeats something without end
template-filtered-markup = what a macro or a function answers with cannot go through a filter; use the filter within the macro
template-footnote = the footnote has no text
template-fraction = a noun beside a fraction has a form of its own: give it as the fourth, such as „projektu” (1,5 projektu)
template-heading-class = a heading can only have the class “.unnumbered” or “.annex”
template-heading-deep = headings have at most four levels
template-heading-inside = neither a call-out nor a cell can hold a heading
template-heading-level = a level of headings is skipped: “#” is followed by “##”, not by “###”
template-html = a template cannot hold HTML
template-image = pictures are put in by the function “photo”
template-label = there is no such enumeration or no such value
template-landscape-heading = landscape pages begin with a heading, and another heading must follow them
template-link = a link must begin with “https://”, “http://” or “mailto:”
template-link-in-post = a link must begin with “https://”, “http://” or “mailto:”, or be the “address” of a file of “files”, “data_files”, “earlier_versions” or “checksums”
template-markup = the report doesn't know this kind of Markdown
template-matrix = a row of the matrix has another number of cells than there are columns
template-not-in-post = a post for the website can have no chart, photo, contents, matrix, tiles, reference or break of pages
template-noun = this noun or verb is not in the list; give its forms in the filters “plural” and “form”
template-number = this is not a number that can be written here: it is at least zero, and an amount of money has at most two decimals
template-office = no name in the list of offices begins like this; write the declined name itself
template-picture = there is no such picture among the files that the data name
template-place = a tile's place has a “row” from 1 to 20 and a “column” from 1 to 12, and no two tiles stand in one place
template-post = this kind of report has no template of a post
template-properties = the template did not call the function “properties”
template-reference = the reference leads to an anchor that the document doesn't have
template-rule = a report has no horizontal rules
template-stretches = the dates of a row are a list of days and months, or of pairs [beginning, end] in order
template-style-sign = the file of the look cannot hold “<” and “&”
template-text = this argument is a text; a list or an object is none
template-title-page = the template did not call the function “title_page”
template-too-deep = lists and quotes lie too deep in each other
template-tone = the tone of a call-out is “information”, “success” or “warning”
template-unclosed = a call-out or the landscape pages have no end
template-voivodeship = there is no such voivodeship; give its adjective („opolskie”) or two digits of the TERYT code

## Progress
read-problems = { $errors ->
    [0] {""}
    [one] { $errors } error
   *[other] { $errors } errors
}{ $warnings ->
    [0] {""}
    [one] { $errors ->
        [0] {""}
       *[other] {", "}
    }{ $warnings } warning
   *[other] { $errors ->
        [0] {""}
       *[other] {", "}
    }{ $warnings } warnings
}
more-problems = … and { $count ->
    [one] { $count } more problem
   *[other] { $count } more problems
}; “--message-format json” shows them
nothing-written = No file was written: { $problems }.
strict-stop = No file was written, because with “--strict” a warning is an error: { $problems }.
data-are-good = The data are good.
data-have-warnings = The data are good, but there { $count ->
    [one] is { $count } warning
   *[other] are { $count } warnings
}.
explain-error = Error: while it is there, no file is made.
explain-warning = Warning: the files are made, unless “--strict” is given.
explain-information = Information: nothing needs to be corrected.
explain-help = What to do
explain-examples = Examples
written = wrote { $file } ({ $size }{ $pages ->
    [0] {""}
    [one] {", "}{ $pages } page
   *[other] {", "}{ $pages } pages
})
verified = { $file }: { $kinds ->
    [PDF-DOCX-HTML] PDF, DOCX and HTML
    [PDF-HTML] PDF and HTML
    [DOCX-HTML] DOCX and HTML
   *[PDF-DOCX] PDF and DOCX
} say the same ({ $pages ->
    [0] {""}
    [one] { $pages } page{", "}
   *[other] { $pages } pages{", "}
}{ $headings ->
    [one] { $headings } heading
   *[other] { $headings } headings
}, { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}, { $figures ->
    [one] { $figures } figure
   *[other] { $figures } figures
})
unchanged = unchanged { $file }
watch-built = Done after { $milliseconds } ms. Waiting for changes of data, templates and pictures (Ctrl+C ends).
watch-not-built = Checked after { $milliseconds } ms; the files of the last good build stay. Waiting for corrections (Ctrl+C ends).
release-unchanged = The data are those of the released version { $version }; nothing was written.
no-tables = The data have no lists that would make CSV tables.
post-written = wrote { $file } (files: { $files }, { $size } together)
post-packed = wrote { $file } (files: { $files }, { $size })
post-without-strip = The post has no strip of co-funding marks: add the picture in the editor of the website (the HTML page and the files of the report have it themselves where the data do).
post-look = The post as a visitor will see it: { $file }
released = Version { $version } is released: the program will not change its files any more.
verified-release = version { $version }: the files, the data on board and the changes agree with “release.json”
verified-rebuilt = version { $version }: built again from the data on board it is the same, byte by byte
template-written = wrote { $file }
template-kept = left { $file } alone: there is such a file already
failure = error: { $reason }
failure-write = cannot write the file “{ $file }”: { $reason }. If it is open in Word or in a PDF reader, close it and try again.
failure-read = cannot read “{ $file }”: { $reason }
failure-locked = another program is writing a version into the folder “{ $file }”: { $reason }. Wait until it has finished and try again.
failure-folder = cannot make the folder “{ $file }”: { $reason }
failure-templates = cannot read the folder of templates “{ $file }”: { $reason }
failure-terminal = cannot print the result: { $reason }

## Command line
help-about = Makes the report of a public consultation, as PDF, DOCX and web page, from one file of data.
help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-default = default
value-command = COMMAND
value-options = OPTIONS
value-CODE = CODE
value-DATA = DATA
value-DIR = DIR
value-OLD = OLD
value-NEW = NEW
value-REPORT = REPORT
value-TEXT = TEXT
value-PATH = FILE
value-KIND = KIND
value-SECONDS = SECONDS
value-URL = URL
value-DOCX = FILE.docx
value-FORMATS = FORMATS
value-PAGES = PAGES
help-help = Prints this help.
help-version = Prints the version of the program.
option-lang = Language of messages; without it the system's language decides.
option-message-format = Form of messages: for people, or one JSON object a line.
command-build = Makes the report.
command-check = Checks data and templates, writes nothing.
command-schema = Prints the schema of the data (JSON Schema).
command-templates = Lists the built-in templates or copies them to a folder.
command-verify = Checks that the PDF, DOCX and HTML files of a folder say the same.
command-diff = Shows what changed between two versions of data or finished files.
command-extract = Takes the data out of a finished PDF or DOCX that was made of them.
command-release = Releases a version: keeps its files for good, with what changed and their hashes.
command-post = Makes the folder for the website of a released version: the post, the files to fetch, open data.
command-explain = Explains the code of a problem: what it means, why it is told and what to do.
command-completions = Prints completions of commands for a shell.
argument-data = JSON file with the data of a consultation.
argument-code = The code of a problem, such as “D013”.
argument-folder = Folder with reports.
argument-old = The older version: a file of data, a PDF, a DOCX or a web page.
argument-new = The newer version: a file of data, a PDF, a DOCX or a web page.
argument-report-file = A finished report: PDF, DOCX or HTML.
argument-shell = The shell.
option-messages = Prints the schema of the messages of “--message-format json” instead of that of the data.
option-releases = Prints the schema of the record of releases, “release.json”, instead of that of the data.
option-post = Prints the schema of “post.json” instead of that of the data.
option-all = Explains all codes, one after the other.
option-output = Folder for the files made.
option-exit-code = Ends with code 1 where the data differ (0: they are the same).
option-redline = Also writes the newer report as a Word file with the changes since the older version tracked and the reason of the correction in comments.
option-output-file = File for the data, or a folder; without this option they go to standard output. An existing file is not replaced.
option-release-folder = Folder of the released versions and their record “release.json”.
argument-releases-folder = Folder of released versions.
option-post-folder = Folder for the post and its files; without it “wpis-vN” in the folder of the versions.
option-address = Address of the folder that the files will be in on the website, such as “https://rops.example/files/”; without it the links of the post lead to files beside it.
option-zip = Packs everything into one ZIP archive beside the folder as well.
option-reason = Why the data changed; must be as in “corrections”. Without it the reason is taken from the data.
option-correction-kind = Kind of the correction; must be as in “corrections”. Without it the kind is taken from the data.
option-pictures = Folder of the pictures that the data name; without it they are looked for beside the given files.
option-report = Kind of report in place of the one in the data.
option-to = Formats, separated by commas: pdf, docx, html (a web page), png (pictures of pages), csv (tables of the data), json (the document itself).
option-pages = Pages that pictures are made of: “3”, “1,4-6”, “8-”; only with “--to png”.
option-reference = Word document with the office's letterhead; the DOCX takes its styles, headers, footers and margins.
option-watch = Makes the report again each time that data, a template, the theme or a picture is saved, until Ctrl+C.
option-force = Makes the files even where nothing has changed.
option-templates = Folder with edited templates; its files replace the built-in ones.
option-strict = Treats warnings as errors (exit code 3).
option-timeout = The longest time to work, in seconds; 0 means without a bound (beyond it, exit code 5).
option-memory = The most memory to use, in MB; 0 means without a bound (beyond it, exit code 5).
option-eject = Copies the templates to this folder; leaves existing files alone.
usage-unknown-argument = unknown argument “{ $argument }”
usage-unknown-command = unknown command “{ $argument }”
usage-missing = missing: { $argument }
usage-missing-command = a command is missing
usage-value = the value “{ $value }” is not allowed for { $argument }
usage-value-expected = one of: { $options }
usage-conflict = the argument { $argument } stands twice or doesn't go with the others
usage-pages-expected = numbers and ranges of pages, separated by commas, such as “3”, “1,4-6” or “8-”
usage-number-expected = a whole number, 0 or more
usage-pages-of-pictures = error: “--pages” works with “--to png” only, since a PDF of some pages could not conform to the standard of accessibility; make the pictures apart
usage-reference-of-docx = error: “--reference” is for the DOCX only, which “--to” does not name; the look of the PDF is changed in templates (“--templates”)
usage-redline-over-source = error: “--docx” names one of the files that are compared; give another name
usage-no-page = error: there is no page { $page }; the report has { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
usage-address = error: “--address” must be the address of a folder that begins with “https://” or “http://”, without spaces, letters beyond ASCII, “?” and “#”
usage-post-among-releases = error: “--output” is a folder of released versions; a post must have a folder of its own
usage-no-folder = error: there is no folder “{ $file }”; give the folder of the released versions
usage-post-of-another-report = error: the folder “{ $file }” has the post of another report; give another folder by “--output”
usage-post-edited = error: the file “{ $file }” was changed after it was made, and a new post would replace it; take the changes into the template of the post, or delete this file
usage-no-code = error: there is no code “{ $code }”; “sprawozdanie explain --all” lists all
usage-other = wrong usage
usage-suggestion = did you mean “{ $suggestion }”?
usage-help = “sprawozdanie --help” prints the whole help
