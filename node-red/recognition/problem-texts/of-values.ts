import type { ProblemText } from './problem-text';

/** Of values that cannot be read. */
export const valueTexts: readonly ProblemText[] = [
  {
    en: '{0} has the {1} first; set Date Order',
    nl: '{0} heeft de {1} voorop; stel Datumvolgorde in',
    de: '{0} hat {1} vorn; stellen Sie die Datumsfolge ein',
  },
  {
    en: '{0} has the {1} first, and row {2} ({3}) has the {4} first; write all dates of the column alike',
    nl: '{0} heeft de {1} voorop, en rij {2} ({3}) de {4}; schrijf alle datums van de kolom gelijk',
    de: '{0} hat {1} vorn, und Zeile {2} ({3}) {4}; schreiben Sie alle Datumsangaben der Spalte gleich',
  },
  {
    en: '{0} may be {1} or {2}, as row {3} ({4}) has the {5} first; set Date Order',
    nl: '{0} kan {1} of {2} zijn, want rij {3} ({4}) heeft de {5} voorop; stel Datumvolgorde in',
    de: '{0} kann {1} oder {2} sein, denn Zeile {3} ({4}) hat {5} vorn; stellen Sie die Datumsfolge ein',
  },
  {
    en: '{0} is no date: there is no month {1}; correct it',
    nl: '{0} is geen datum: er is geen maand {1}; verbeter het',
    de: '{0} ist kein Datum: einen Monat {1} gibt es nicht; berichtigen Sie es',
  },
  {
    en: '{0} is no date: {1} has {2} days; correct it',
    nl: '{0} is geen datum: {1} heeft {2} dagen; verbeter het',
    de: '{0} ist kein Datum: {1} hat {2} Tage; berichtigen Sie es',
  },
  {
    en: '{0} has the year {1}; write it with four digits, such as 2026',
    nl: '{0} heeft het jaar {1}; schrijf het met vier cijfers, zoals 2026',
    de: '{0} hat das Jahr {1}; schreiben Sie es mit vier Ziffern, etwa 2026',
  },
  {
    en: '{0} has the year {1}; years go from 1900 to 2199',
    nl: '{0} heeft het jaar {1}; jaren gaan van 1900 tot 2199',
    de: '{0} hat das Jahr {1}; Jahre gehen von 1900 bis 2199',
  },
  {
    en: '{0} has the year {1} by Date Format; years go from 1900 to 2199, and yy reads two digits',
    nl: '{0} heeft volgens Datumnotatie het jaar {1}; jaren gaan van 1900 tot 2199, en yy leest twee cijfers',
    de: '{0} hat laut Datumsformat das Jahr {1}; Jahre gehen von 1900 bis 2199, und yy liest zwei Ziffern',
  },
  {
    en: '{0} is no date that can be read; write it like 2026-11-25 08:30, or set Date Order',
    nl: '{0} is niet als datum te lezen; schrijf het als 2026-11-25 08:30, of stel Datumvolgorde in',
    de: '{0} ist kein lesbares Datum; schreiben Sie es wie 2026-11-25 08:30, oder stellen Sie die Datumsfolge ein',
  },
  {
    en: '{0} is a number, as spreadsheets keep dates; set Date Order to Number of a Spreadsheet, or format the column as text',
    nl: '{0} is een getal, zoals spreadsheets datums bewaren; stel Datumvolgorde in op het getal van een spreadsheet, of maak de kolom op als tekst',
    de: '{0} ist eine Zahl, wie Tabellen ein Datum speichern; stellen Sie die Datumsfolge auf die Zahl einer Tabellenkalkulation, oder formatieren Sie die Spalte als Text',
  },
  {
    en: '{0} is no day number of a spreadsheet; correct it',
    nl: '{0} is geen dagnummer van een spreadsheet; verbeter het',
    de: '{0} ist keine Tageszahl einer Tabelle; berichtigen Sie es',
  },
  {
    en: '{0} is {1} as a day number; write the whole date',
    nl: '{0} is als dagnummer {1}; schrijf de hele datum',
    de: '{0} ist als Tageszahl {1}; schreiben Sie das ganze Datum',
  },
  {
    en: '{0} is not written as Date Format says ({1})',
    nl: '{0} is niet geschreven zoals Datumnotatie zegt ({1})',
    de: '{0} ist nicht geschrieben, wie das Datumsformat sagt ({1})',
  },
  {
    en: '{0} is not written as Date Format says',
    nl: '{0} is niet geschreven zoals Datumnotatie zegt',
    de: '{0} ist nicht geschrieben, wie das Datumsformat sagt',
  },
  {
    en: '{0} has no time that can be read; write it like 8:30',
    nl: '{0} heeft geen leesbare tijd; schrijf het als 8:30',
    de: '{0} hat keine lesbare Uhrzeit; schreiben Sie sie wie 8:30',
  },
  {
    en: '{0} has the zone {1}, which cannot be read; leave it out and set Time Zone',
    nl: '{0} heeft de onleesbare zone {1}; laat die weg en stel Tijdzone in',
    de: '{0} hat die unlesbare Zone {1}; lassen Sie sie weg und stellen Sie die Zeitzone ein',
  },
  {
    en: '{0} has a time that no clock shows; correct it',
    nl: '{0} heeft een tijd die geen klok toont; verbeter het',
    de: '{0} hat eine Uhrzeit, die keine Uhr zeigt; berichtigen Sie sie',
  },
  {
    en: '{0} has the time {1}; write it as a time of the next day',
    nl: '{0} heeft de tijd {1}; schrijf het als een tijd van de volgende dag',
    de: '{0} hat die Uhrzeit {1}; schreiben Sie sie als Uhrzeit des nächsten Tages',
  },
  {
    en: '{0} and {1} are two times; leave one out',
    nl: '{0} en {1} zijn twee tijden; laat er één weg',
    de: '{0} und {1} sind zwei Uhrzeiten; lassen Sie eine weg',
  },
  {
    en: '{0} is two times; write the first alone',
    nl: '{0} is twee tijden; schrijf alleen de eerste',
    de: '{0} ist zwei Uhrzeiten; schreiben Sie nur die erste',
  },
  {
    en: '{0} has another date than its own column; leave one out',
    nl: '{0} heeft een andere datum dan de kolom ervan; laat er één weg',
    de: '{0} hat ein anderes Datum als dessen Spalte; lassen Sie eines weg',
  },
  {
    en: 'may be {0} or {1}, as it is a moment of {2}; give it as text, such as 8:30',
    nl: 'kan {0} of {1} zijn, want het is een moment van {2}; geef het als tekst, zoals 8:30',
    de: 'kann {0} oder {1} sein, denn es ist ein Zeitpunkt vom {2}; geben Sie es als Text an, etwa 8:30',
  },
  {
    en: '{0} is a time without a date; fill in its date',
    nl: '{0} is een tijd zonder datum; vul de datum in',
    de: '{0} ist eine Uhrzeit ohne Datum; tragen Sie das Datum ein',
  },
  {
    en: '{0} is before the year 2000; correct it',
    nl: '{0} is voor het jaar 2000; verbeter het',
    de: '{0} ist vor dem Jahr 2000; berichtigen Sie es',
  },
  {
    en: '{0} stands for no value, and one is required',
    nl: '{0} staat voor geen waarde, en die is verplicht',
    de: '{0} steht für keinen Wert, und er ist erforderlich',
  },
  {
    en: '{0} is not in kilometres; convert it',
    nl: '{0} is niet in kilometers; reken het om',
    de: '{0} ist nicht in Kilometern; rechnen Sie es um',
  },
  {
    en: '{0} is no amount of money; correct it',
    nl: '{0} is geen bedrag; verbeter het',
    de: '{0} ist kein Betrag; berichtigen Sie ihn',
  },
  {
    en: '{0} is an error of a spreadsheet; put a value into the cell',
    nl: '{0} is een fout van een spreadsheet; zet een waarde in de cel',
    de: '{0} ist ein Fehler einer Tabelle; schreiben Sie einen Wert in die Zelle',
  },
  {
    en: '{0} is no number; write it like {1}',
    nl: '{0} is geen getal; schrijf het als {1}',
    de: '{0} ist keine Zahl; schreiben Sie sie wie {1}',
  },
  {
    en: '{0} is no number as Decimals says; set Decimals',
    nl: '{0} is volgens Decimalen geen getal; stel Decimalen in',
    de: '{0} ist laut Dezimalen keine Zahl; stellen Sie Dezimalen ein',
  },
  {
    en: '{0} is no number as Decimals says; correct it',
    nl: '{0} is volgens Decimalen geen getal; verbeter het',
    de: '{0} ist laut Dezimalen keine Zahl; berichtigen Sie es',
  },
  {
    en: '{0} may be {1} or a fraction; set Decimals',
    nl: '{0} kan {1} of een breuk zijn; stel Decimalen in',
    de: '{0} kann {1} oder ein Bruch sein; stellen Sie Dezimalen ein',
  },
  {
    en: '{0} is no whole number; write it like 42',
    nl: '{0} is geen geheel getal; schrijf het als 42',
    de: '{0} ist keine ganze Zahl; schreiben Sie sie wie 42',
  },
  {
    en: '{0} was shortened by a spreadsheet; format the column as text, so that all digits stay',
    nl: '{0} is door een spreadsheet ingekort; maak de kolom op als tekst, zodat alle cijfers blijven',
    de: '{0} wurde von einer Tabelle gekürzt; formatieren Sie die Spalte als Text, damit alle Ziffern bleiben',
  },
  {
    en: '{0} is neither yes nor no; correct it',
    nl: '{0} is ja noch nee; verbeter het',
    de: '{0} ist weder ja noch nein; berichtigen Sie es',
  },
  {
    en: '{0} is below 0; correct it',
    nl: '{0} is lager dan 0; verbeter het',
    de: '{0} ist kleiner als 0; berichtigen Sie es',
  },
  {
    en: '{0} is no ID of a location; set Location By',
    nl: '{0} is geen nummer van een vestiging; stel “Vestiging via” in',
    de: '{0} ist keine Nummer eines Standorts; stellen Sie „Standort nach“ ein',
  },
  {
    en: '{0} is no location of Claire; there are {1}',
    nl: '{0} is geen vestiging in Claire; er zijn {1}',
    de: '{0} ist kein Standort in Claire; es gibt {1}',
  },
  {
    en: '{0} is no number that Claire has for a location; there are {1}',
    nl: '{0} is geen nummer dat Claire voor een vestiging heeft; er zijn {1}',
    de: '{0} ist keine Nummer, die Claire für einen Standort hat; es gibt {1}',
  },
  {
    en: '{0} is no location of Claire, and there are none; set Location By',
    nl: '{0} is geen vestiging in Claire, en er zijn er geen; stel “Vestiging via” in',
    de: '{0} ist kein Standort in Claire, und es gibt keinen; stellen Sie „Standort nach“ ein',
  },
  {
    en: '{0} is no number that Claire has for a location, and there are none; set Location By',
    nl: '{0} is geen nummer dat Claire voor een vestiging heeft, en er zijn er geen; stel “Vestiging via” in',
    de: '{0} ist keine Nummer, die Claire für einen Standort hat, und es gibt keine; stellen Sie „Standort nach“ ein',
  },
  {
    en: '{0} is the name of several locations ({1}); give the ID, and set Location By to it',
    nl: '{0} is de naam van meerdere vestigingen ({1}); geef het nummer, en stel “Vestiging via” daarop in',
    de: '{0} ist der Name mehrerer Standorte ({1}); geben Sie die Nummer an, und stellen Sie „Standort nach“ darauf ein',
  },
  {
    en: 'is a formula ({0}); put its value into the cell',
    nl: 'is een formule ({0}); zet de waarde ervan in de cel',
    de: 'ist eine Formel ({0}); schreiben Sie ihren Wert in die Zelle',
  },
  {
    en: '{0} has letters that were lost; set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read',
    nl: '{0} heeft letters verloren; stel de codering Windows-1252 (cp1252, of Latin-1) in waar het bestand wordt gelezen',
    de: '{0} hat Buchstaben verloren; stellen Sie die Kodierung Windows-1252 (cp1252, oder Latin-1) dort ein, wo die Datei gelesen wird',
  },
  {
    en: '{0} was read in another encoding; set the encoding UTF-8 where the file is read',
    nl: '{0} is in een andere codering gelezen; stel de codering UTF-8 in waar het bestand wordt gelezen',
    de: '{0} wurde in einer anderen Kodierung gelesen; stellen Sie die Kodierung UTF-8 dort ein, wo die Datei gelesen wird',
  },
  {
    en: 'has no place beside a column that holds the whole of it; leave one out',
    nl: 'heeft geen plaats naast een kolom die het geheel bevat; laat er één weg',
    de: 'hat keinen Platz neben einer Spalte, die das Ganze enthält; lassen Sie eine weg',
  },
  {
    en: '{0} has control characters; set the encoding Windows-1252 where the file is read',
    nl: '{0} heeft stuurtekens; stel de codering Windows-1252 in waar het bestand wordt gelezen',
    de: '{0} hat Steuerzeichen; stellen Sie die Kodierung Windows-1252 dort ein, wo die Datei gelesen wird',
  },
  {
    en: '{0} may be {1}, or {2} as spreadsheets keep times; write it like 8:30',
    nl: '{0} kan {1} zijn, of {2} zoals spreadsheets tijden bewaren; schrijf het als 8:30',
    de: '{0} kann {1} sein, oder {2}, wie Tabellen Uhrzeiten speichern; schreiben Sie es wie 8:30',
  },
  {
    en: '{0} is a time that no clock shows, as summer time begins. It is read as {1}',
    nl: '{0} is een tijd die geen klok toont, want de zomertijd begint. Het geldt als {1}',
    de: '{0} ist eine Uhrzeit, die keine Uhr zeigt, da die Sommerzeit beginnt. Sie gilt als {1}',
  },
  {
    en: '{0} is a time that clocks show twice, as summer time ends. It is read as the first',
    nl: '{0} is een tijd die klokken twee keer tonen, want de zomertijd eindigt. Het geldt als de eerste',
    de: '{0} ist eine Uhrzeit, die Uhren zweimal zeigen, da die Sommerzeit endet. Es gilt die erste',
  },
  {
    en: '{0} has no time. It is read as {1}',
    nl: '{0} heeft geen tijd. Het geldt als {1}',
    de: '{0} hat keine Uhrzeit. Es gilt {1}',
  },
  {
    en: '{0} is about right only. It is sent as {1}',
    nl: '{0} is bij benadering. Het wordt verstuurd als {1}',
    de: '{0} ist nur ungefähr. Gesendet wird {1}',
  },
  {
    en: '{0} is in {1}, and Claire has no currencies. It is sent as {2}',
    nl: '{0} is in {1}, en Claire kent geen valuta. Het wordt verstuurd als {2}',
    de: '{0} ist in {1}, und Claire kennt keine Währungen. Gesendet wird {2}',
  },
  {
    en: '{0} has {1} characters, and a VIN has 17. It is sent all the same',
    nl: '{0} heeft {1} tekens, en een VIN heeft er 17. Het wordt toch verstuurd',
    de: '{0} hat {1} Zeichen, und eine FIN hat 17. Gesendet wird sie trotzdem',
  },
  {
    en: '{0} has characters that no VIN has, such as I, O or Q. It is sent all the same',
    nl: '{0} heeft tekens die geen VIN heeft, zoals I, O of Q. Het wordt toch verstuurd',
    de: '{0} hat Zeichen, die keine FIN hat, etwa I, O oder Q. Gesendet wird sie trotzdem',
  },
  {
    en: '{0} does not fit its own check digit. It is sent all the same',
    nl: '{0} past niet bij het eigen controlecijfer. Het wordt toch verstuurd',
    de: '{0} passt nicht zur eigenen Prüfziffer. Gesendet wird sie trotzdem',
  },
  {
    en: '{0} stands for no value',
    nl: '{0} staat voor geen waarde',
    de: '{0} steht für keinen Wert',
  },
];
