# Wszystko, co program mówi użytkownikowi, po polsku. Kod problemu: komunikat, .expected – czego oczekiwano, .help – co zrobić.

severity-error = błąd
severity-warning = ostrzeżenie
severity-information = informacja
label-expected = oczekiwano
label-place = miejsce
label-help = pomoc

## Miejsca w danych
place-units = jednostka { $number }
place-teams = zespół { $number }
place-meetings = spotkanie { $number }
place-target_groups = grupa docelowa { $number }
place-needs = potrzeba { $number }
place-proposals = propozycja { $number }
place-indicators = wskaźnik { $number }
place-remarks = uwaga nr { $number }
place-conclusions = wniosek { $number }
place-recommendations = rekomendacja { $number }
place-partners = partner { $number }
place-legal_basis = podstawa prawna { $number }
place-strategic_documents = dokument strategiczny { $number }
place-abbreviations = skrót { $number }
place-attachments = załącznik { $number }
place-photos = zdjęcie { $number }
place-corrections = zmiana { $number }

## Typy wartości
type-string = tekst
type-number = liczba
type-integer = liczba całkowita
type-boolean = prawda albo fałsz
type-array = lista
type-object = obiekt (pola w nawiasach klamrowych)
type-null = null (brak wartości)

## Plik
F001 = nie ma pliku „{ $file }”
    .help = sprawdź nazwę i folder; ścieżkę ze spacjami trzeba ująć w cudzysłów
F002 = „{ $file }” to folder, a nie plik z danymi
    .help = podaj plik JSON, na przykład „{ $file }/dane.json”
F003 = nie można odczytać pliku „{ $file }”: { $reason }
    .help = sprawdź, czy masz prawo do odczytu i czy plik nie jest otwarty w innym programie
F004 = plik z danymi jest za duży
    .expected = najwyżej { $limit } MB
    .help = sprawdź, czy to na pewno plik z danymi konsultacji

## Składnia JSON
J001 = plik nie jest zapisany w kodowaniu UTF-8
    .help = zapisz go jeszcze raz, wybierając kodowanie „UTF-8”
J002 = { $mistake ->
    [end] plik kończy się za wcześnie: brakuje nawiasu zamykającego albo cudzysłowu
    [trailing-comma] po ostatnim elemencie jest zbędny przecinek
    [trailing-characters] po końcu danych są jeszcze jakieś znaki
    [comma] brakuje przecinka albo nawiasu zamykającego
    [colon] po nazwie pola brakuje dwukropka
    [key] nazwa pola nie jest ujęta w cudzysłów
    [control-character] w tekście jest znak sterujący albo nowy wiersz
    [escape] po ukośniku „\” jest niedozwolony znak
    [number] liczba jest zapisana nieprawidłowo
   *[other] to miejsce nie jest poprawnym zapisem JSON
}
    .help = { $mistake ->
    [control-character] nowy wiersz w tekście zapisuje się jako „\n”
    [escape] ukośnik w tekście zapisuje się podwójnie: „\\”
    [trailing-comma] usuń przecinek
    [number] część dziesiętną oddziela kropka, a liczba nie zaczyna się od zera ani plusa
   *[other] popraw wskazane miejsce; edytor, który podświetla JSON, pokaże je od razu
}
J003 = dane są zagnieżdżone zbyt głęboko
    .expected = najwyżej 128 poziomów
    .help = sprawdź, czy to na pewno plik z danymi konsultacji
J004 = pole „{ $field }” występuje w tym obiekcie dwa razy
    .help = usuń jedno z nich; program nie zgaduje, które jest właściwe
J005 = plik z danymi jest pusty
    .help = zacznij od pliku „fixtures/minimalny.json”
J006 = plik zaczyna się od znacznika kolejności bajtów (BOM)
    .help = zapisz go jako „UTF-8” bez BOM

## Kształt danych
S001 = nieznane pole „{ $field }”
    .help = { $suggestion ->
    [none] usuń je albo popraw nazwę; wszystkie pola pokazuje „sprawozdanie schema”
   *[other] czy chodziło o „{ $suggestion }”?
}
S002 = brakuje pola „{ $field }” ({ $title })
    .help = dopisz je; wszystkie pola pokazuje „sprawozdanie schema”
S003 = wartość innego rodzaju: { $found }
    .expected = { $expected }
S004 = niedozwolona wartość „{ $found }”
    .expected = jedna z wartości: { $options }
    .help = { $suggestion ->
    [none] wybierz jedną z podanych wartości
   *[other] czy chodziło o „{ $suggestion }”?
}
S005 = takiej daty nie ma w kalendarzu albo jest inaczej zapisana
    .expected = { $format ->
    [date] rok-miesiąc-dzień, na przykład „2020-02-12”
   *[other] rok-miesiąc-dzień albo rok-miesiąc, na przykład „2020-02-12” lub „2020-02”
}
S006 = tekst jest pusty
    .help = wpisz tekst, a jeżeli pole nie jest konieczne, usuń je w całości
S007 = tekst jest za długi
    .expected = najwyżej { $limit } znaków
    .help = podziel go albo przenieś do załącznika
S008 = tekst ma niewłaściwą postać
    .expected = wzór { $pattern }
S009 = liczba spoza zakresu
    .expected = liczba w zakresie, którego granicą jest { $limit }
S010 = lista jest za krótka
    .expected = co najmniej { $limit ->
    [one] { $limit } element
    [few] { $limit } elementy
    [many] { $limit } elementów
   *[other] { $limit } elementu
}
S011 = tekst zawiera znak { $character }, którego nie można zapisać w dokumencie
    .help = usuń go; zwykle zostaje po kopiowaniu z innego programu
S012 = dane nie zgadzają się ze schematem ({ $rule })
S013 = żaden krój pisma nie ma znaku „{ $character }” ({ $name })
    .help = zastąp go innym znakiem; bez niego plik nie byłby dostępny cyfrowo
S014 = tekst nie mieści się na stronie, w komórce albo w ramce: „{ $text }”
    .help = skróć go albo podziel na akapity
S015 = lista jest za długa
    .expected = najwyżej { $limit ->
    [one] { $limit } element
    [few] { $limit } elementy
    [many] { $limit } elementów
   *[other] { $limit } elementu
}
    .help = podziel dane na kilka sprawozdań albo część wpisów przenieś do załącznika

## Treść danych
D001 = identyfikator „{ $id }” jest już zajęty
    .expected = identyfikator niepowtarzalny na liście; pierwszy raz użyto go w { $first }
    .help = zmień jeden z nich albo usuń powtórzony wpis
D002 = na liście „{ $list }” nie ma „{ $id }”
    .help = { $suggestion ->
    [none] dopisz go do listy albo popraw odwołanie
   *[other] czy chodziło o „{ $suggestion }”?
}
D003 = kafelek tej jednostki stoi na miejscu innej jednostki
    .expected = miejsce na mapie, którego nie zajmuje { $first }
    .help = zmień wiersz albo kolumnę jednego z kafelków
D004 = dwie jednostki mają tę samą nazwę
    .expected = inna nazwa niż w { $first }, na przykład „powiat elbląski” i „miasto Elbląg”
    .help = popraw nazwę albo usuń powtórzoną jednostkę
D005 = rodzaj jednostki nie zgadza się z jej kodem TERYT
    .expected = { $kind ->
    [city] „city”: kody, które kończą się liczbą 61 lub większą, mają miasta na prawach powiatu
   *[county] „county”: kody, które kończą się liczbą mniejszą niż 61, mają powiaty
}
    .help = sprawdź kod w rejestrze TERYT; popraw kod albo rodzaj
D006 = „{ $id }” występuje na tej liście dwa razy
    .help = usuń powtórzenie; inaczej wpis liczyłby się podwójnie
D007 = nazwa powiatu jest odmieniona inaczej niż według reguły
    .expected = „{ $right }”
    .help = popraw formę, chyba że nazwa jest wyjątkiem
D010 = liczba i jej dokładność przeczą sobie
    .expected = wartość przy „exact”, „over” i „about”, brak wartości przy „unknown”
    .help = uzupełnij „value” albo zmień „qualifier”
D013 = brak uzasadnienia stanowiska urzędu
    .expected = tekst w polu „decision_reason”, bo stanowisko to „{ $decision }”
    .help = uzupełnij pole „decision_reason” albo zmień stanowisko
D014 = zgłoszenie potrzeby nie wskazuje dokładnie jednego źródła
    .expected = albo „unit”, albo „meeting”
D020 = okres kończy się ({ $to }), zanim się zacznie ({ $from })
    .help = sprawdź obie daty; może są zamienione
D021 = okres ma być znany co do dnia, a tu jest tylko miesiąc ({ $date })
    .help = podaj dzień albo zmień „precision” na „month”
D022 = dzień { $date } podano po dniu { $before }, choć jest wcześniejszy lub ten sam
    .help = ułóż dni spotkania po kolei i usuń powtórzone
D023 = punkt programu przypada { $date }, a tego dnia spotkania nie było
    .help = popraw dzień punktu albo daty spotkania
D024 = zmiany nie są ułożone po kolei
    .expected = każda ma wyższy numer wersji i datę nie wcześniejszą niż poprzednia
D025 = to zdarzenie jest późniejsze niż sprawozdanie ({ $written })
    .help = popraw datę; spotkanie, które dopiero się odbędzie, ma status „planned”
D026 = spotkanie ma status „planned”, choć jego termin minął przed datą sprawozdania ({ $written })
    .help = jeżeli się odbyło, zmień status na „held”, a jeżeli nie – na „cancelled”
D027 = spotkanie odbyło się poza okresem konsultacji
    .expected = termin od { $from } do { $to }
    .help = popraw datę spotkania albo okres w polu „period”
D029 = uwaga wpłynęła po terminie ({ $until }), a jej rozpatrzenia nie uzasadniono
    .expected = stanowisko „pozostawiono bez rozpatrzenia” albo tekst w polu „decision_reason”
    .help = zmień „decision” na „not_considered” albo wyjaśnij w „decision_reason”, dlaczego uwagę rozpatrzono
D030 = { $figure ->
    [meetings] liczba odbytych spotkań
    [units] liczba jednostek, których zespoły się spotkały,
    [participants] liczba uczestników
    [remarks] liczba uwag
    [needs] liczba potrzeb
    [days] liczba dni konsultacji
   *[other] liczba
} nie zgadza się z podaną wcześniej: podano { $stated_how ->
    [over] ponad { $stated }
    [about] około { $stated }
   *[exact] { $stated }
}, a z danych wynika { $derived_how ->
    [over] ponad { $derived }
    [about] około { $derived }
   *[exact] { $derived }
}
    .help = { $hint ->
    [none] popraw dane albo podaną liczbę; różnicę, której nie da się uniknąć, wyjaśnij w tekście i usuń liczbę ze „stated”
    [first-day] podana liczba nie obejmuje pierwszego dnia; program liczy dni łącznie z pierwszym i ostatnim, więc popraw podaną liczbę
   *[names] odbytego spotkania nie mają w danych: { $hint }; dopisz spotkania albo popraw podaną liczbę
}
D031 = podana wcześniej część podziału nie zgadza się z danymi: podano { $stated_how ->
    [over] ponad { $stated }
    [about] około { $stated }
   *[exact] { $stated }
}, a z danych wynika { $derived }
    .help = popraw dane albo podaną liczbę
D032 = części podanego podziału uwag nie składają się na całość: ich suma to { $open ->
    [yes] co najmniej { $sum }
   *[no] { $sum }
}, a podano { $whole }
    .help = uzupełnij brakujące części albo popraw liczby; podział obejmuje wszystkie uwagi
D033 = uczestnicy według środowiska nie składają się na liczbę uczestników spotkania: ich suma to { $sum }, a uczestników było { $whole }
    .help = popraw liczby; osoby, których środowiska nie ustalono, wpisz jako „other”, a nieznaną liczbę jako „unknown”
D034 = { $figure ->
    [meetings] liczba odbytych spotkań
    [units] liczba jednostek, których zespoły się spotkały,
    [participants] liczba uczestników
    [remarks] liczba uwag
    [needs] liczba potrzeb
    [days] liczba dni konsultacji
   *[other] liczba
} pochodzi tylko z pola „stated”; dane nie pozwalają jej sprawdzić
    .help = { $figure ->
    [days] liczbę dni da się wyliczyć, gdy okres jest znany co do dnia
   *[participants] uzupełnij liczby uczestników poszczególnych spotkań, jeżeli są znane
}
D035 = to środowisko podano dla spotkania już wcześniej
    .help = dodaj obie liczby do siebie w jednym wpisie
D036 = uwaga wpłynęła przed początkiem konsultacji ({ $from })
    .help = sprawdź datę wpływu i okres konsultacji
D037 = ostatni dzień zgłaszania uwag leży poza okresem konsultacji (od { $from } do { $to })
    .help = sprawdź obie daty; zbieranie uwag jest częścią konsultacji
D038 = spotkanie, które się nie odbyło, ma uczestników
    .help = jeżeli się odbyło, zmień status na „held”, a jeżeli nie – usuń liczby uczestników
D039 = ostateczne sprawozdanie ma datę wcześniejszą niż koniec konsultacji ({ $to })
    .help = popraw datę sprawozdania albo okres; dokument, nad którym trwają prace, ma status „draft”
D050 = tekst alternatywny nie mówi, co widać na obrazie
    .expected = opis tego, co widać, na przykład „Uczestnicy spotkania przy stole w sali obrad”
    .help = opisz treść obrazu; nazwa pliku ani samo słowo „zdjęcie” nie wystarcza
D051 = akt prawny nie ma daty, według której sprawdzono jego treść
    .help = sprawdź, jaka wersja aktu obowiązywała, i wpisz ten dzień w polu „as_of”
D052 = „stan na” aktu prawnego jest późniejszy niż sprawozdanie albo wcześniejszy niż sam akt
    .help = popraw pole „as_of” albo datę aktu
D070 = program albo fundusz nie należy do perspektywy { $perspective }
    .help = popraw nazwę albo pole „perspective”; „Europejski Fundusz Społeczny Plus” istnieje od perspektywy 2021–2027
D071 = formuła o dofinansowaniu nie ma postaci właściwej dla perspektywy { $perspective }
    .expected = { $form ->
    [fund] zdanie o współfinansowaniu z nazwą funduszu, bez słów „dofinansowane przez Unię Europejską”
   *[union] zdanie o dofinansowaniu przez Unię Europejską albo ze środków funduszu z nazwą „Plus”
}
    .help = przepisz formułę z umowy o dofinansowanie albo z zasad promocji programu
D072 = dofinansowanie nie ma paska znaków
    .help = dodaj „logo_strip”: obraz z zasad promocji programu i jego tekst alternatywny; dokumenty podawane do wiadomości publicznej muszą mieć te znaki
D073 = tekst mówi o dofinansowaniu z Unii Europejskiej, a dane go nie podają
    .help = uzupełnij pole „funding” albo popraw tekst

## Język tekstów
L000 = oczyszczono { $count ->
    [one] { $count } tekst
    [few] { $count } teksty
   *[many] { $count } tekstów
} z pozostałości po kopiowaniu; słów nie zmieniono
    .help = to zbędne spacje (także twarde), puste miejsca na końcach wierszy, znaki o zerowej szerokości i rozłożone litery; nic nie trzeba robić
L001 = określenie czasu zależy od dnia czytania: „{ $found }”
    .help = napisz, który to rok, miesiąc albo dzień
L002 = powtórzone słowo: „{ $found }”
    .help = usuń jedno z nich
L003 = niepolski cudzysłów: { $found }
    .expected = „tekst”, a w nim «tekst wewnętrzny»
    .help = zamień cudzysłów na polski
L004 = nawias albo cudzysłów bez pary: { $found }
    .help = dopisz brakującą połowę albo usuń zbędną
L005 = wpis różni się od innego najwyżej wielkością liter albo odstępami
    .expected = co innego niż w { $first }
    .help = jeżeli to ten sam wpis, usuń jeden z nich; inaczej policzono by go dwa razy

## Dane osobowe
N001 = tekst zawiera numer PESEL
    .help = usuń te dane albo zastąp je opisem; jeżeli to nie są dane osobowe, dopisz obok tekstu „"reviewed": true”
N002 = tekst zawiera adres e-mail
    .help = usuń te dane albo zastąp je opisem; jeżeli to nie są dane osobowe, dopisz obok tekstu „"reviewed": true”
N003 = tekst zawiera numer telefonu
    .help = usuń te dane albo zastąp je opisem; jeżeli to nie są dane osobowe, dopisz obok tekstu „"reviewed": true”
N004 = tekst zawiera adres z numerem mieszkania
    .help = usuń te dane albo zastąp je opisem; jeżeli to nie są dane osobowe, dopisz obok tekstu „"reviewed": true”
N005 = tekst zawiera imię i nazwisko osoby bez funkcji publicznej
    .help = usuń te dane albo zastąp je opisem; jeżeli to nie są dane osobowe, dopisz obok tekstu „"reviewed": true”
N006 = osoba fizyczna ma nazwę podmiotu, a to może być jej nazwisko
    .expected = sama kategoria „individual”; w sprawozdaniu będzie „osoba fizyczna”
    .help = usuń pole „organisation” albo popraw kategorię
N007 = przyjęto { $count ->
    [one] { $count } miejsce, które wygląda
    [few] { $count } miejsca, które wyglądają
   *[many] { $count } miejsc, które wyglądają
} na dane osobowe, bo wpisy oznaczono jako przejrzane
    .help = jeżeli któregoś nikt nie czytał, usuń jego „reviewed”

## Obrazy
P001 = nie ma pliku „{ $file }”
    .expected = plik w folderze z danymi, ścieżka względna z ukośnikami „/”, bez „..”
    .help = skopiuj plik do tego folderu albo popraw nazwę
P002 = „{ $file }” nie jest obrazem PNG, JPEG ani SVG
    .help = zapisz obraz w jednym z tych formatów; sama zmiana nazwy nie wystarczy
P003 = obraz „{ $file }” jest { $limit ->
        [bytes] za duży
        [pixels] za duży
       *[drawing] zbyt złożony
    }
    .expected = najwyżej { $limit ->
        [bytes] { $number } MB
        [pixels] { $side } px na dłuższym boku i { $number } mln px razem
        [elements] { $number } elementów rysunku
        [depth] { $number } poziomów elementów zagnieżdżonych w sobie
        [images] { $number } obrazów wewnątrz rysunku
       *[effects] { $number } prostych efektów filtrów
    }
    .help = { $limit ->
        [bytes] zmniejsz go przed wstawieniem
        [pixels] zmniejsz go przed wstawieniem
       *[drawing] uprość rysunek albo zapisz go jako PNG
    }
P004 = obraz „{ $file }” ma barwy do druku (CMYK)
    .expected = barwy ekranowe (RGB) albo odcienie szarości
    .help = zapisz go w barwach RGB, na przykład jako PNG
P005 = w systemie Windows plik nie może się nazywać „{ $file }”
    .expected = nazwa bez znaków < > " | ? *, bez kropki i spacji na końcu, inna niż zastrzeżone, takie jak CON, NUL czy COM1
    .help = zmień nazwę pliku i popraw ją w danych
P006 = obraz SVG „{ $file }” zawiera coś więcej niż rysunek: „{ $what }”
    .expected = sam rysunek, bez skryptów, animacji i wstawionych stron
    .help = usuń ten element w programie graficznym albo zapisz obraz jako PNG
P007 = obraz SVG „{ $file }” sięga poza swój plik: „{ $what }”
    .expected = rysunek, który wszystko ma w sobie: bez adresów, bez odwołań do innych plików i bez deklaracji DOCTYPE
    .help = osadź w obrazie to, na co wskazuje, usuń odwołanie albo zapisz obraz jako PNG
P008 = obrazów jest za dużo
    .expected = najwyżej { $limit ->
        [bytes] { $number } MB we wszystkich plikach razem
       *[count] { $number } różnych plików
    }
    .help = wybierz najważniejsze albo zmniejsz największe
P009 = napisu w obrazie SVG „{ $file }” nie da się odtworzyć; brakuje: „{ $what }”
    .expected = napisy krojami, które ma sprawozdanie: { $known }
    .help = zamień napisy na krzywe (w Inkscape: Ścieżka → Obiekt w ścieżkę), a ich treść podaj w tekście alternatywnym

## Szablony
T001 = błąd w szablonie: { $message }
    .help = szablony opisuje „report-templates/README.md”; wbudowane wypisze „sprawozdanie templates --eject FOLDER”
T002 = nie ma szablonów rodzaju „{ $kind }”
    .expected = jeden z rodzajów: { $kinds }
T003 = kolor „{ $color }” za mało różni się od tła „{ $ground }”: kontrast { $ratio } : 1
    .expected = co najmniej { $needed } : 1 (WCAG 2.1, poziom AA)
    .help = wybierz kolor ciemniejszy albo jaśniejsze tło

## Wzór urzędu (--reference)
R001 = { $kind ->
    [folder] wzór urzędu to folder, a nie plik Worda
    [empty] plik ze wzorem urzędu jest pusty
    [encrypted] wzór urzędu jest zabezpieczony hasłem
    [old] wzór urzędu jest w dawnym formacie Worda (.doc, .dot)
    [rtf] wzór urzędu jest w formacie RTF
    [pdf] wzór urzędu jest plikiem PDF
    [opendocument] wzór urzędu jest w formacie OpenDocument (.odt, .ott)
    [strict] wzór urzędu jest w formacie „Dokument Strict Open XML”
   *[other] wzór urzędu nie jest dokumentem Worda
}
    .expected = dokument albo szablon Worda: .docx lub .dotx
    .help = { $kind ->
    [encrypted] otwórz go w Wordzie, usuń hasło (Plik → Informacje → Chroń dokument) i zapisz
    [old] otwórz go w Wordzie i zapisz jako „Dokument programu Word (.docx)”; sama zmiana nazwy nie wystarczy
    [rtf] otwórz go w Wordzie i zapisz jako „Dokument programu Word (.docx)”; sama zmiana nazwy nie wystarczy
    [opendocument] otwórz go w LibreOffice i zapisz jako „Word 2010–365 (.docx)”
    [strict] otwórz go w Wordzie i zapisz jako zwykły „Dokument programu Word (.docx)”
   *[other] podaj plik z papierem firmowym urzędu, zapisany w Wordzie albo w LibreOffice
}
R002 = { $kind ->
    [file] plik ze wzorem urzędu jest za duży
    [part] część wzoru urzędu jest za duża
    [total] wzór urzędu jest po rozpakowaniu za duży
   *[entries] wzór urzędu składa się ze zbyt wielu części
}
    .expected = najwyżej { $limit }{ $kind ->
    [entries] {""}
   *[other] {" MB"}
}
    .help = usuń z niego treść i duże obrazy; wystarczy jedna strona z nagłówkiem, stopką i stylami
R003 = we wzorze urzędu brakuje części „{ $part }”
    .help = plik jest uszkodzony: otwórz go w Wordzie i zapisz jeszcze raz jako .docx
R004 = { $kind ->
    [document-type] część wzoru urzędu ma deklarację typu dokumentu (DTD), której plik Worda mieć nie może
    [encoding] część wzoru urzędu nie jest zapisana w kodowaniu UTF-8
    [namespaces] część wzoru urzędu zapisano innymi nazwami niż w Wordzie i LibreOffice
    [measure] wymiar strony we wzorze urzędu nie jest liczbą albo jest za duży
    [entry] części wzoru urzędu nie da się odczytać
   *[other] część wzoru urzędu nie jest poprawnym plikiem XML
}
    .help = plik jest uszkodzony albo pochodzi z innego programu: otwórz go w Wordzie i zapisz jeszcze raz jako .docx
R005 = we wzorze urzędu dwa style mają ten sam identyfikator; jeden z nich to „{ $style }”
    .help = otwórz plik w Wordzie i zapisz jeszcze raz; jeżeli to nie pomoże, usuń jeden z tych stylów
R006 = styl „{ $style }” wzoru urzędu jest oparty sam na sobie
    .help = otwórz plik w Wordzie, wybierz „Modyfikuj styl” i zmień „Styl oparty na”
R007 = strona wzoru urzędu zostawia za mało miejsca na tekst: { $width } × { $height } mm
    .expected = co najmniej { $least_width } × { $least_height } mm, a papier nie większy niż 558 mm
    .help = zmniejsz marginesy we wzorze (Układ → Marginesy) albo wybierz większy papier
R008 = wzór urzędu zawiera makra; pominięto je
    .help = żeby nie widzieć tego ostrzeżenia, zapisz wzór jako .docx albo .dotx
R009 = { $kind ->
    [template] wzór urzędu odwołuje się do szablonu na dysku; pominięto to odwołanie
    [picture] obraz we wzorze urzędu jest połączony z plikiem spoza dokumentu albo ma nieznany format; pominięto go
    [link] odnośnik we wzorze urzędu prowadzi do pliku na dysku; został sam tekst
    [field] pole we wzorze urzędu pobiera dane spoza dokumentu; został tekst, który pokazywało
   *[object] obiekt we wzorze urzędu (wykres, SmartArt, obiekt innego programu) pominięto; nagłówek i stopka mogą mieć tekst, tabele i obrazy
}
    .help = { $kind ->
    [template] nic nie trzeba robić; sprawozdanie ma wszystkie style w sobie
    [picture] wstaw obraz do nagłówka jeszcze raz: Wstawianie → Obrazy → „Wstaw”, nie „Połącz z plikiem”
    [link] podaj w odnośniku adres https:// albo mailto:
    [field] zastąp pole zwykłym tekstem albo wstawionym obrazem (zaznacz je i naciśnij Ctrl+Shift+F9)
   *[object] wstaw go jako obraz
}
R010 = { $count ->
    [one] obraz we wzorze urzędu nie ma tekstu alternatywnego; oznaczono go jako ozdobę
   *[other] obrazy we wzorze urzędu ({ $count }) nie mają tekstu alternatywnego; oznaczono je jako ozdobę
}
    .help = jeżeli obraz coś mówi, otwórz wzór w Wordzie, wejdź do nagłówka lub stopki, kliknij obraz prawym przyciskiem i wybierz „Edytuj tekst alternatywny”; obraz czysto ozdobny oznacz tam jako dekoracyjny

V001 = pliku { $kind } nie da się odczytać: { $reason }
    .help = zbuduj sprawozdanie ponownie
V002 = { $aspect ->
    [text] { both-files } mówią co innego
    [stress] { both-files } wyróżniają inne słowa
    [links] { both-files } mają odsyłacze, które prowadzą gdzie indziej
    [chart] wykres w pliku Worda pokazuje coś, czego nie ma w PDF
    [title] { both-files } mają różne tytuły we właściwościach
    [author] { both-files } mają różnych autorów we właściwościach
    [subject] { both-files } mają różne tematy we właściwościach
    [keywords] { both-files } mają różne słowa kluczowe we właściwościach
    [language] { both-files } mają różne języki
   *[data] { both-files } niosą różne dane
}{ $headings ->
    [0] {""}
   *[other] {", "}rozdział „{ $heading }”
}{ $captions ->
    [0] {""}
   *[other] {", "}„{ $caption }”
}{ $row ->
    [0] {""}
   *[other] {", "}wiersz { $row }, komórka { $cell }
}
    .expected = to samo w obu plikach; { $files ->
        [pdf-docx] w PDF jest: { $one }, w pliku Worda: { $other }
        [pdf-html] w PDF jest: { $one }, na stronie HTML: { $other }
       *[docx-html] w pliku Worda jest: { $one }, na stronie HTML: { $other }
    }
    .help = jeżeli { $files ->
        [pdf-docx] plik Worda
        [pdf-html] stronę HTML
       *[docx-html] plik Worda albo stronę HTML
    } poprawiono ręcznie, przenieś poprawkę do danych i zbuduj sprawozdanie ponownie; jeżeli zmieniono pliki Typst w szablonach, sprawdź, czy nie gubią treści
both-files = { $files ->
    [pdf-docx] PDF i plik Worda
    [pdf-html] PDF i strona HTML
   *[docx-html] plik Worda i strona HTML
}
V003 = w folderze nie ma żadnego sprawozdania (plików PDF, DOCX i HTML)
V004 = sprawozdanie jest tylko w jednej postaci; nie ma z czym go porównać
    .expected = PDF i DOCX albo HTML o tej samej nazwie
V005 = dane w pliku { $kind } nie są tymi, z których według jego metryki powstał
    .help = użyj pliku w tej postaci, w jakiej go ogłoszono, albo zbuduj sprawozdanie ponownie

## Dane w gotowych plikach i porównanie wersji
C001 = to nie jest gotowe sprawozdanie
    .expected = plik PDF, DOCX albo HTML zapisany przez ten program
    .help = podaj plik ze sprawozdaniem; sam plik z danymi otworzysz w edytorze
C002 = pliku { $kind } nie da się odczytać: { $reason }
    .help = sprawdź, czy plik otwiera się w innym programie i czy nie jest zabezpieczony hasłem; jeżeli jest uszkodzony, pobierz go jeszcze raz
C003 = plik nie niesie w sobie danych sprawozdania
    .expected = PDF albo DOCX zapisany przez ten program; dane zostają w pliku także po zapisaniu w Wordzie i w LibreOffice
    .help = użyj pliku w tej postaci, w jakiej go ogłoszono; wydruk do PDF i kopia treści danych nie zachowują
C004 = dane w pliku nie są tymi, z których plik powstał: zmieniono je później (inny skrót SHA-256)
    .help = użyj pliku w tej postaci, w jakiej go ogłoszono; danym w tym pliku nie można ufać
C005 = taki plik już jest i ma inną treść
    .help = podaj inną nazwę; program nie zastępuje danych urzędu danymi ogłoszonymi, bo w tych nie ma danych osobowych
C006 = dane różnią się od ogłoszonej wersji { $released }, a „corrections” nie opisuje wersji { $next }
    .expected = nowy wpis na końcu „corrections”: wersja { $next }, jej data, powód i rodzaj
    .help = dopisz do danych {"{"}"version": { $next }, "date": "RRRR-MM-DD", "reason": "…", "kind": "substantive"{"}"}; „kind” to „editorial”, gdy zmieniono tylko sposób zapisu
C007 = wersja { $version } nie następuje po ogłoszonej wersji { $released }
    .expected = wersja { $next }
    .help = popraw numer wersji w ostatnim wpisie „corrections” albo wybierz folder, w którym ogłoszono poprzednią wersję tych danych
C008 = opcja { $option } mówi o tej wersji co innego niż dane
    .help = popraw wpis w „corrections” albo pomiń opcję: powód i rodzaj zmiany program bierze z danych
C009 = wykazu wersji „{ $file }” nie da się odczytać: { $reason }
    .help = przywróć ten plik z kopii zapasowej; program nie zastępuje wykazu, którego nie rozumie
C010 = { $state ->
    [missing] brakuje pliku ogłoszonej wersji: { $file }
   *[changed] plik ogłoszonej wersji zmieniono po ogłoszeniu: { $file }
}
    .expected = plik o długości i skrócie SHA-256 z „release.json”
    .help = przywróć plik w tej postaci, w jakiej go ogłoszono
C011 = dane albo metryka w pliku nie są tymi z wykazu wersji: { $file }
    .help = sprawdź, czy „release.json” pochodzi z tego samego ogłoszenia co pliki; jednego z nich nie można uznać za dowód
C012 = wykaz wersji nie zgadza się z ogłoszonymi danymi: { $what ->
    [order] numery wersji nie następują po sobie
    [changes] wykaz zmian w wersji { $version } jest inny niż porównanie obu wersji danych
    [reason] powód albo rodzaj zmiany w wersji { $version } jest inny niż w danych
   *[pages] liczba stron wersji { $version } jest inna niż w pliku
}
    .help = przywróć „release.json” z kopii zapasowej
C013 = plik zbudowany ponownie z danych wersji { $version } ma inne bajty niż ogłoszony: { $file }
    .help = plik nie powstał z tych danych tym programem albo „release.json” przerobiono razem z plikiem
C014 = wersji { $version } nie zbudowano ponownie: { $why ->
    [program] ogłosiła ją inna wersja programu
    [templates] powstała z innych szablonów; podaj je w „--templates”
    [pictures] brakuje obrazów, które wymieniają dane, albo są inne niż wtedy; ich folder podaj w „--pictures”
    [reference] plik Worda ma wygląd z dokumentu urzędu; podaj ten sam dokument w „--reference”
   *[data] danych nie przyjmuje już ta wersja programu
}
    .help = skróty plików i dane w plikach sprawdzono; tylko tego jednego dowodu brakuje
C015 = w folderze nie ma ogłoszonej wersji
    .expected = folder z wykazem „release.json”
    .help = najpierw ogłoś wersję: „sprawozdanie release DANE.json -o FOLDER”
diff-none = Dane są takie same.
diff-untold = Treść danych jest taka sama; inne są tylko kolejność wpisów na listach, na których kolejność nic nie znaczy, lub znaczniki „reviewed”.
diff-changes = Zmiany ({ $count }):
diff-consequences = Liczby, które się przez to zmieniły:
redline-untracked = Śledzone są zmiany tekstu. Rysunki, wykresy, spisy treści z numerami stron, nagłówki i stopki są z nowszej wersji.
redline-left-out = Pominięto rysunki i wykresy, które są tylko w starszej wersji: { $count }.
change-added = { $label } – dodano: „{ $new }”
change-removed = { $label } – usunięto: „{ $old }”
change-changed = { $label } – zmieniono z „{ $old }” na „{ $new }”
change-words = { $label } – zmieniono słowa: „{ $words }”
change-moved = { $label } – przeniesiono z pozycji { $from } na pozycję { $to }
words-removed = usunięto: { $words }
words-added = dodano: { $words }
said-nothing = nic
said-title = tytuł dokumentu
said-heading-1 = nagłówek poziomu 1
said-heading-2 = nagłówek poziomu 2
said-heading-3 = nagłówek poziomu 3
said-heading = nagłówek niższego poziomu
said-paragraph = akapit
said-quote = cytat
said-note = przypis
said-bullets = lista punktowana
said-numbers = lista numerowana
said-terms = lista pojęć
said-item = element listy
said-table = tabela
said-caption = podpis
said-row = wiersz tabeli
said-header = komórka nagłówka
said-cell = zwykła komórka
said-figure = rysunek
said-contents = spis
said-entry = pozycja spisu
said-unknown = coś, czego nie da się nazwać
B001 = tworzenie sprawozdania trwa za długo
    .expected = najwyżej { $limit } s
    .help = poszukaj pętli bez końca we własnych szablonach, podziel dane na kilka sprawozdań albo podaj większą granicę: „--timeout SEKUNDY”
B002 = tworzenie sprawozdania zajmuje za dużo pamięci
    .expected = najwyżej { $limit } MB
    .help = poszukaj pętli bez końca we własnych szablonach, podziel dane na kilka sprawozdań albo podaj większą granicę: „--memory MB”
template-undefined = szablon pyta o wartość, której nie ma
template-none = szablon wypisuje wartość, której w danych nie podano; ujmij ją w „if”
template-block-inline = blok (tabela, wykres, zdjęcie) jest w środku zdania; musi zajmować osobny wiersz
template-block-inside = blok (tabela, wykres, zdjęcie) jest tam, gdzie może być tylko tekst
template-call = ta funkcja obejmuje treść: „call … endcall”
template-case = nie ma takiego przypadka; przypadki to „nominative”, „genitive”, „dative”, „accusative”, „instrumental” i „locative”
template-cell = w komórce tabeli mogą być tylko akapity
template-code = sprawozdanie nie ma kodu; usuń odwrócone apostrofy albo cztery spacje na początku wiersza
template-color = kolor ma postać #RRGGBB, na przykład #12366B
template-column-value = kolumna wskazuje pole, którego w wierszu nie ma
template-columns = kolumny opisano niepoprawnie; każda ma co najmniej „title” i „value”
template-date = to nie jest data
template-endless = szablon powtarza coś bez końca
template-filtered-markup = wynik makra albo funkcji nie może przejść przez filtr; użyj filtra wewnątrz makra
template-footnote = przypis nie ma treści
template-fraction = przy ułamku rzeczownik ma własną formę: podaj ją jako czwartą, na przykład „projektu” (1,5 projektu)
template-heading-class = nagłówek może mieć tylko klasę „.unnumbered” albo „.annex”
template-heading-deep = nagłówki mają najwyżej cztery poziomy
template-heading-inside = w ramce ani w komórce nie może być nagłówka
template-heading-level = pominięto poziom nagłówka: po „#” następuje „##”, a nie „###”
template-html = w szablonie nie może być znaczników HTML
template-image = obrazy wstawia funkcja „photo”
template-label = nie ma takiego wyliczenia albo takiej wartości
template-landscape-heading = strony poziome zaczynają się nagłówkiem, a po nich musi być następny nagłówek
template-link = odnośnik musi zaczynać się od „https://”, „http://” albo „mailto:”
template-link-in-post = odnośnik musi zaczynać się od „https://”, „http://” albo „mailto:” lub być polem „address” pliku z „files”, „data_files”, „earlier_versions” albo „checksums”
template-markup = tego zapisu Markdown sprawozdanie nie zna
template-matrix = liczba komórek wiersza macierzy jest inna niż liczba kolumn
template-not-in-post = we wpisie na stronę nie może być wykresu, zdjęcia, spisu, macierzy, kafelków, odesłania ani podziału na strony
template-noun = tego rzeczownika albo czasownika nie ma w spisie; podaj formy w filtrach „plural” i „form”
template-number = to nie jest liczba, którą da się tu wypisać: musi wynosić co najmniej zero, a kwota może mieć dwa miejsca po przecinku
template-office = tak nie zaczyna się żadna nazwa w spisie urzędów; odmienioną nazwę wpisz wprost
template-picture = nie ma takiego obrazu wśród plików, które wymieniają dane
template-place = miejsce kafelka ma „row” od 1 do 20 i „column” od 1 do 12, a w jednym miejscu nie stoją dwa kafelki
template-post = ten rodzaj sprawozdania nie ma szablonu wpisu
template-properties = szablon nie wywołał funkcji „properties”
template-reference = odwołanie prowadzi do kotwicy, której w dokumencie nie ma
template-rule = sprawozdanie nie ma linii poziomych
template-stretches = daty wiersza to lista dni i miesięcy albo par [początek, koniec] w tej kolejności
template-style-sign = plik wyglądu nie może zawierać znaków „<” i „&”
template-text = ten argument jest tekstem, nie listą ani obiektem
template-title-page = szablon nie wywołał funkcji „title_page”
template-too-deep = listy i cytaty są zagnieżdżone zbyt głęboko
template-tone = ramka ma ton „information”, „success” albo „warning”
template-unclosed = ramka albo strony poziome nie mają końca
template-voivodeship = nie ma takiego województwa; podaj przymiotnik („opolskie”) albo dwie cyfry kodu TERYT

## Przebieg
read-problems = { $errors ->
    [0] {""}
    [one] { $errors } błąd
    [few] { $errors } błędy
   *[many] { $errors } błędów
}{ $warnings ->
    [0] {""}
    [one] { $errors ->
        [0] {""}
       *[other] {", "}
    }{ $warnings } ostrzeżenie
    [few] { $errors ->
        [0] {""}
       *[other] {", "}
    }{ $warnings } ostrzeżenia
   *[many] { $errors ->
        [0] {""}
       *[other] {", "}
    }{ $warnings } ostrzeżeń
}
more-problems = … i jeszcze { $count ->
    [one] { $count } problem
    [few] { $count } problemy
   *[many] { $count } problemów
}; pokaże je „--message-format json”
nothing-written = Nie zapisano żadnego pliku: { $problems }.
strict-stop = Nie zapisano żadnego pliku, bo z „--strict” ostrzeżenie jest błędem: { $problems }.
data-are-good = Dane są poprawne.
data-have-warnings = Dane są poprawne, z zastrzeżeniem: { $count ->
    [one] { $count } ostrzeżenie
    [few] { $count } ostrzeżenia
   *[many] { $count } ostrzeżeń
}.
explain-error = Błąd: dopóki jest, nie powstaje żaden plik.
explain-warning = Ostrzeżenie: pliki powstają, chyba że podano „--strict”.
explain-information = Informacja: niczego nie trzeba poprawiać.
explain-help = Co zrobić
explain-examples = Przykłady
written = zapisano { $file } ({ $size }{ $pages ->
    [0] {""}
    [one] {", "}{ $pages } strona
    [few] {", "}{ $pages } strony
   *[many] {", "}{ $pages } stron
})
verified = { $file }: { $kinds ->
    [PDF-DOCX-HTML] PDF, DOCX i HTML
    [PDF-HTML] PDF i HTML
    [DOCX-HTML] DOCX i HTML
   *[PDF-DOCX] PDF i DOCX
} mówią to samo ({ $pages ->
    [0] {""}
    [one] { $pages } strona{", "}
    [few] { $pages } strony{", "}
   *[many] { $pages } stron{", "}
}{ $headings ->
    [one] { $headings } nagłówek
    [few] { $headings } nagłówki
   *[many] { $headings } nagłówków
}, { $tables ->
    [one] { $tables } tabela
    [few] { $tables } tabele
   *[many] { $tables } tabel
}, { $figures ->
    [one] { $figures } rysunek
    [few] { $figures } rysunki
   *[many] { $figures } rysunków
})
unchanged = bez zmian { $file }
watch-built = Gotowe po { $milliseconds } ms. Czekam na zmiany danych, szablonów i obrazów (koniec: Ctrl+C).
watch-not-built = Sprawdzone po { $milliseconds } ms; zostają pliki z ostatniego udanego razu. Czekam na poprawki (koniec: Ctrl+C).
release-unchanged = Dane są takie same jak w ogłoszonej wersji { $version }; nie zapisano niczego.
no-tables = Dane nie mają list, z których powstałyby tabele CSV.
post-written = zapisano { $file } (pliki: { $files }, razem { $size })
post-packed = zapisano { $file } (pliki: { $files }, { $size })
post-without-strip = Wpis nie ma paska znaków dofinansowania: obraz dodaj w edytorze strony (strona HTML i pliki sprawozdania mają go same, jeżeli jest w danych).
post-look = Wpis tak, jak zobaczy go odwiedzający: { $file }
released = Ogłoszono wersję { $version }: jej plików program już nie zmieni.
verified-release = wersja { $version }: pliki, dane w nich i wykaz zmian są zgodne z „release.json”
verified-rebuilt = wersja { $version }: zbudowana ponownie z danych w pliku jest taka sama, bajt po bajcie
template-written = wypisano { $file }
template-kept = pominięto { $file }: taki plik już jest
failure = błąd: { $reason }
failure-write = nie można zapisać pliku „{ $file }”: { $reason }. Jeżeli jest otwarty w Wordzie albo w czytniku PDF, zamknij go i spróbuj ponownie.
failure-read = nie można odczytać „{ $file }”: { $reason }
failure-locked = inny program właśnie zapisuje wersję w folderze „{ $file }”: { $reason }. Poczekaj, aż skończy, i spróbuj ponownie.
failure-folder = nie można utworzyć folderu „{ $file }”: { $reason }
failure-templates = nie można odczytać folderu szablonów „{ $file }”: { $reason }
failure-terminal = nie można wypisać wyniku: { $reason }

## Wiersz poleceń
help-about = Tworzy sprawozdanie z konsultacji społecznych jako PDF, DOCX i stronę internetową z jednego pliku danych.
help-usage = Użycie:
help-commands = Polecenia
help-options = Opcje
help-arguments = Argumenty
help-default = domyślnie
value-command = POLECENIE
value-options = OPCJE
value-CODE = KOD
value-DATA = DANE
value-DIR = FOLDER
value-OLD = STARE
value-NEW = NOWE
value-REPORT = SPRAWOZDANIE
value-TEXT = TEKST
value-PATH = PLIK
value-KIND = RODZAJ
value-SECONDS = SEKUNDY
value-FORMATS = FORMATY
value-PAGES = STRONY
value-URL = ADRES
value-DOCX = PLIK.docx
help-help = Wypisuje tę pomoc.
help-version = Wypisuje wersję programu.
option-lang = Język komunikatów; bez tej opcji decyduje język systemu.
option-message-format = Postać komunikatów: dla ludzi albo jeden obiekt JSON w wierszu.
command-build = Tworzy sprawozdanie.
command-check = Sprawdza dane i szablony, niczego nie zapisuje.
command-schema = Wypisuje schemat danych (JSON Schema).
command-templates = Wypisuje wbudowane szablony albo kopiuje je do folderu.
command-verify = Sprawdza, czy PDF, DOCX i HTML w folderze mówią to samo.
command-diff = Pokazuje, co zmieniło się między dwiema wersjami danych lub gotowymi plikami.
command-extract = Wyjmuje z gotowego pliku PDF lub DOCX dane, z których powstał.
command-release = Ogłasza wersję: zapisuje jej pliki na stałe, z wykazem zmian i skrótami.
command-post = Tworzy z ogłoszonej wersji folder na stronę urzędu: wpis, pliki do pobrania, otwarte dane.
command-explain = Wyjaśnia kod problemu: co znaczy, dlaczego program o nim mówi i co zrobić.
command-completions = Wypisuje uzupełnienia poleceń dla powłoki.
argument-data = Plik JSON z danymi konsultacji.
argument-code = Kod problemu, na przykład „D013”.
argument-folder = Folder ze sprawozdaniami.
argument-old = Starsza wersja: plik danych, PDF, DOCX albo HTML.
argument-new = Nowsza wersja: plik danych, PDF, DOCX albo HTML.
argument-report-file = Gotowe sprawozdanie, PDF, DOCX albo HTML.
argument-shell = Powłoka.
option-messages = Wypisuje schemat komunikatów z „--message-format json” zamiast schematu danych.
option-releases = Wypisuje schemat wykazu wersji „release.json” zamiast schematu danych.
option-post = Wypisuje schemat pliku „post.json” zamiast schematu danych.
option-all = Wyjaśnia wszystkie kody po kolei.
option-output = Folder na pliki wynikowe.
option-exit-code = Kończy z kodem 1, gdy dane się różnią (0 – są takie same).
option-redline = Zapisuje też nowsze sprawozdanie jako plik Worda ze śledzonymi zmianami od starszej wersji i z powodem korekty w komentarzach.
option-output-file = Plik na dane albo folder; bez tej opcji dane trafiają na standardowe wyjście. Istniejącego pliku program nie zastępuje.
option-release-folder = Folder z ogłoszonymi wersjami i ich wykazem „release.json”.
argument-releases-folder = Folder z ogłoszonymi wersjami.
option-post-folder = Folder na wpis i pliki; bez tej opcji „wpis-vN” w folderze wersji.
option-address = Adres folderu, w którym pliki będą na stronie, na przykład „https://rops.example/pliki/”; bez tej opcji odnośniki wpisu prowadzą do plików obok niego.
option-zip = Pakuje wszystko także do jednego archiwum ZIP obok folderu.
option-reason = Powód zmiany; musi być taki jak w „corrections”. Bez tej opcji program bierze go z danych.
option-correction-kind = Rodzaj zmiany; musi być taki jak w „corrections”. Bez tej opcji program bierze go z danych.
option-pictures = Folder obrazów, które wymieniają dane; bez tej opcji program szuka ich obok podanych plików.
option-report = Rodzaj sprawozdania zamiast podanego w danych.
option-to = Formaty, po przecinku: pdf, docx, html (strona internetowa), png (obrazy stron), csv (tabele z danymi), json (sam dokument).
option-pages = Strony, z których powstają obrazy: „3”, „1,4-6”, „8-”; tylko z „--to png”.
option-reference = Dokument Worda ze wzorem urzędu; plik DOCX przejmuje jego style, nagłówki, stopki i marginesy.
option-watch = Po każdym zapisaniu danych, szablonu, motywu lub obrazu tworzy sprawozdanie od nowa, aż do Ctrl+C.
option-force = Tworzy pliki także wtedy, gdy nic się nie zmieniło.
option-templates = Folder ze zmienionymi szablonami; jego pliki zastępują wbudowane.
option-strict = Traktuje ostrzeżenia jak błędy (kod wyjścia 3).
option-timeout = Najdłuższy czas pracy w sekundach; 0 – bez granicy (po przekroczeniu kod wyjścia 5).
option-memory = Największa zajęta pamięć w MB; 0 – bez granicy (po przekroczeniu kod wyjścia 5).
option-eject = Kopiuje szablony do tego folderu; istniejących plików nie zmienia.
usage-unknown-argument = nieznany argument „{ $argument }”
usage-unknown-command = nieznane polecenie „{ $argument }”
usage-missing = brakuje: { $argument }
usage-missing-command = brakuje polecenia
usage-value = niedozwolona wartość „{ $value }” dla { $argument }
usage-value-expected = jedna z wartości: { $options }
usage-conflict = argument { $argument } podano dwa razy albo nie pasuje do pozostałych
usage-pages-expected = numery i zakresy stron po przecinku, na przykład „3”, „1,4-6” albo „8-”
usage-number-expected = liczba całkowita, 0 lub większa
usage-pages-of-pictures = błąd: „--pages” działa tylko z „--to png”, bo PDF z częścią stron nie spełniłby normy dostępności; obrazy stron zrób osobno
usage-reference-of-docx = błąd: „--reference” dotyczy tylko pliku DOCX, a „--to” go nie wymienia; wygląd pliku PDF zmienia się w szablonach („--templates”)
usage-redline-over-source = błąd: „--docx” wskazuje jeden z porównywanych plików; podaj inną nazwę
usage-no-page = błąd: nie ma strony { $page }; sprawozdanie ma { $pages ->
    [one] { $pages } stronę
    [few] { $pages } strony
   *[many] { $pages } stron
}
usage-address = błąd: „--address” musi być adresem folderu, który zaczyna się od „https://” albo „http://”, bez spacji, polskich liter, „?” i „#”
usage-post-among-releases = błąd: „--output” wskazuje folder ogłoszonych wersji; wpis musi mieć własny folder
usage-no-folder = błąd: nie ma folderu „{ $file }”; podaj folder ogłoszonych wersji
usage-post-of-another-report = błąd: w folderze „{ $file }” jest wpis o innym sprawozdaniu; podaj inny folder w „--output”
usage-post-edited = błąd: plik „{ $file }” zmieniono po utworzeniu, a nowy wpis by go zastąpił; przenieś zmiany do szablonu wpisu albo usuń ten plik
usage-no-code = błąd: nie ma kodu „{ $code }”; wszystkie wypisze „sprawozdanie explain --all”
usage-other = niepoprawne wywołanie
usage-suggestion = czy chodziło o „{ $suggestion }”?
usage-help = pełną pomoc wypisze „sprawozdanie --help”
