import type { ProblemText } from './problem-text';

/** Of a header, of rows and of columns that are missing. */
export const columnTexts: readonly ProblemText[] = [
  {
    en: 'The columns {0} are both {1}, so none of them is imported: map the one to use yourself, or leave the other out',
    nl: 'De kolommen {0} zijn allebei {1}, dus geen ervan wordt geïmporteerd: kies er zelf één in de tabel, of laat de andere weg',
    de: 'Die Spalten {0} sind beide {1}, also wird keine davon importiert: wählen Sie selbst eine in der Tabelle, oder lassen Sie die andere weg',
  },
  {
    en: 'The columns {0} are both {1}: map the one to use yourself, or leave the other out',
    nl: 'De kolommen {0} zijn allebei {1}: kies er zelf één in de tabel, of laat de andere weg',
    de: 'Die Spalten {0} sind beide {1}: wählen Sie selbst eine in der Tabelle, oder lassen Sie die andere weg',
  },
  {
    en: 'The column "{0}" holds the time of day of {1}, and no column holds its date: add it, or map the column that holds it',
    nl: 'De kolom "{0}" bevat de tijd van {1}, en geen kolom de datum: voeg die toe, of kies de kolom ervan in de tabel',
    de: 'Die Spalte "{0}" enthält die Uhrzeit von {1}, und keine Spalte das Datum: fügen Sie sie hinzu, oder wählen Sie sie in der Tabelle',
  },
  {
    en: 'The column "{0}" holds the names of several columns, separated by {1}: set that separator (delimiter) where the file is read',
    nl: 'De kolom "{0}" bevat de namen van meerdere kolommen, gescheiden door {1}: stel dat scheidingsteken in waar het bestand wordt gelezen',
    de: 'Die Spalte "{0}" enthält die Namen mehrerer Spalten, getrennt durch {1}: stellen Sie dieses Trennzeichen dort ein, wo die Datei gelesen wird',
  },
  {
    en: 'By the column "{0}", the file is UTF-16 and was read as another encoding: set the encoding UTF-16 where the file is read',
    nl: 'Naar de kolom "{0}" te oordelen is het bestand UTF-16 en anders gelezen: stel de codering UTF-16 in waar het bestand wordt gelezen',
    de: 'Nach der Spalte "{0}" ist die Datei UTF-16 und wurde anders gelesen: stellen Sie die Kodierung UTF-16 dort ein, wo die Datei gelesen wird',
  },
  {
    en: 'By the column "{0}", the file was read as UTF-8 and is in another encoding, most likely Windows-1252: set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read',
    nl: 'Naar de kolom "{0}" te oordelen is het bestand als UTF-8 gelezen en anders gecodeerd, waarschijnlijk Windows-1252: stel de codering Windows-1252 (cp1252, of Latin-1) in waar het bestand wordt gelezen',
    de: 'Nach der Spalte "{0}" wurde die Datei als UTF-8 gelesen und ist anders kodiert, wohl Windows-1252: stellen Sie die Kodierung Windows-1252 (cp1252, oder Latin-1) dort ein, wo die Datei gelesen wird',
  },
  {
    en: 'By the column "{0}", the file was read as Windows-1252 (or Latin-1) and is UTF-8: set the encoding UTF-8 where the file is read',
    nl: 'Naar de kolom "{0}" te oordelen is het bestand als Windows-1252 (of Latin-1) gelezen en is het UTF-8: stel de codering UTF-8 in waar het bestand wordt gelezen',
    de: 'Nach der Spalte "{0}" wurde die Datei als Windows-1252 (oder Latin-1) gelesen und ist UTF-8: stellen Sie die Kodierung UTF-8 dort ein, wo die Datei gelesen wird',
  },
  {
    en: 'No column is known of {0}: most have no name, so the line that was read as the header is a title or has merged cells: start at the line with the names of the columns',
    nl: 'Van {0} is geen kolom bekend: de meeste hebben geen naam, dus de regel die als kop is gelezen, is een titel of heeft samengevoegde cellen: begin bij de regel met de namen van de kolommen',
    de: 'Von {0} ist keine Spalte bekannt: die meisten haben keinen Namen, also ist die als Kopf gelesene Zeile ein Titel oder hat verbundene Zellen: beginnen Sie bei der Zeile mit den Namen der Spalten',
  },
  {
    en: "No column is known of {0}: check that the first line holds the names of the columns; for appointments in Claire's own form choose that source, and for other names map the columns yourself",
    nl: 'Van {0} is geen kolom bekend: controleer of de eerste regel de namen van de kolommen bevat; kies voor afspraken in Claires eigen vorm die bron, en voor andere namen de kolommen zelf in de tabel',
    de: 'Von {0} ist keine Spalte bekannt: prüfen Sie, ob die erste Zeile die Namen der Spalten enthält; wählen Sie für Termine in Claires eigener Form diese Quelle, und für andere Namen die Spalten selbst in der Tabelle',
  },
  {
    en: "There are no columns: check that the first line holds the names of the columns; for appointments in Claire's own form choose that source, and for other names map the columns yourself",
    nl: 'Er zijn geen kolommen: controleer of de eerste regel de namen van de kolommen bevat; kies voor afspraken in Claires eigen vorm die bron, en voor andere namen de kolommen zelf in de tabel',
    de: 'Es gibt keine Spalten: prüfen Sie, ob die erste Zeile die Namen der Spalten enthält; wählen Sie für Termine in Claires eigener Form diese Quelle, und für andere Namen die Spalten selbst in der Tabelle',
  },
  {
    en: 'The first line says to a spreadsheet which separator the file has (sep=): skip that line where the file is read',
    nl: 'De eerste regel zegt een spreadsheet welk scheidingsteken het bestand heeft (sep=): sla die regel over waar het bestand wordt gelezen',
    de: 'Die erste Zeile sagt einer Tabelle, welches Trennzeichen die Datei hat (sep=): überspringen Sie diese Zeile dort, wo die Datei gelesen wird',
  },
  {
    en: 'its column "{0}" holds whole lines of the file, as the quotation mark (") before it is not closed; correct it',
    nl: 'de kolom "{0}" bevat hele regels van het bestand, want het aanhalingsteken (") ervoor is niet gesloten; verbeter het',
    de: 'die Spalte "{0}" enthält ganze Zeilen der Datei, weil das Anführungszeichen (") davor nicht geschlossen ist; berichtigen Sie es',
  },
  {
    en: 'it is blank',
    nl: 'de rij is leeg',
    de: 'die Zeile ist leer',
  },
  {
    en: 'it is the header once more',
    nl: 'het is de kop nog eens',
    de: 'es ist noch einmal der Kopf',
  },
  {
    en: 'it is a line of totals',
    nl: 'het is een regel met totalen',
    de: 'es ist eine Zeile mit Summen',
  },
  {
    en: 'is empty; if its cell is merged with that of row {0}, write the value into each',
    nl: 'is leeg; is de cel samengevoegd met die van rij {0}, zet de waarde dan in elke cel',
    de: 'ist leer; ist die Zelle mit der von Zeile {0} verbunden, schreiben Sie den Wert in jede Zelle',
  },
  {
    en: 'is required',
    nl: 'is verplicht',
    de: 'ist erforderlich',
  },
  {
    en: 'is required, and no column was recognised for it: add one, or map its column',
    nl: 'is verplicht, en er is geen kolom voor herkend: voeg er een toe, of kies de kolom in de tabel',
    de: 'ist erforderlich, und keine Spalte wurde dafür erkannt: fügen Sie eine hinzu, oder wählen Sie die Spalte in der Tabelle',
  },
  {
    en: 'is required, unless another customer has a dms_nr and a surname',
    nl: 'is verplicht, tenzij een andere klant een DMS-nummer en een achternaam heeft',
    de: 'ist erforderlich, außer wenn ein anderer Kunde eine DMS-Nummer und einen Nachnamen hat',
  },
  {
    en: 'needs at least one of Driver, Owner, Contractor',
    nl: 'heeft een bestuurder, eigenaar of contractant nodig',
    de: 'braucht einen Fahrer, Halter oder Vertragspartner',
  },
  {
    en: 'The column "{0}" is taken as {1}, as no other column is; by its name it is {2}. Map it yourself if that is wrong',
    nl: 'De kolom "{0}" geldt als {1}, want geen andere kolom is dat; naar de naam is het {2}. Kies de kolom zelf in de tabel als dat niet klopt',
    de: 'Die Spalte "{0}" gilt als {1}, da keine andere es ist; dem Namen nach ist sie {2}. Wählen Sie sie selbst in der Tabelle, wenn das falsch ist',
  },
  {
    en: 'The columns of the driver stand beside {0}, which do not say whose they are, so these are not imported: map the ones to use yourself',
    nl: 'Naast de kolommen van de bestuurder staan {0}, die niet zeggen van wie ze zijn; ze worden niet geïmporteerd: kies zelf in de tabel welke meetellen',
    de: 'Neben den Spalten des Fahrers stehen {0}, die nicht sagen, wessen sie sind; sie werden nicht importiert: wählen Sie selbst in der Tabelle, welche zählen',
  },
  {
    en: 'The column "{0}" says that a customer wants no advertising, which is not imported, as Claire would send no messages at all: map it to Driver: Block Communication if it should block them',
    nl: 'De kolom "{0}" zegt dat een klant geen reclame wil, en wordt niet geïmporteerd, omdat Claire dan helemaal geen berichten stuurt: kies in de tabel “Bestuurder: Communicatie blokkeren” als ze geblokkeerd moeten worden',
    de: 'Die Spalte "{0}" sagt, dass ein Kunde keine Werbung möchte, und wird nicht importiert, da Claire dann gar keine Nachrichten sendet: wählen Sie in der Tabelle „Fahrer: Kommunikation sperren“, wenn sie gesperrt werden sollen',
  },
  {
    en: 'The column "{0}" says that a customer refuses a consent, which is not imported: map it to Driver: Block Communication if it should block all messages',
    nl: 'De kolom "{0}" zegt dat een klant geen toestemming geeft, en wordt niet geïmporteerd: kies in de tabel “Bestuurder: Communicatie blokkeren” als alle berichten geblokkeerd moeten worden',
    de: 'Die Spalte "{0}" sagt, dass ein Kunde nicht einwilligt, und wird nicht importiert: wählen Sie in der Tabelle „Fahrer: Kommunikation sperren“, wenn alle Nachrichten gesperrt werden sollen',
  },
  {
    en: 'The column "{0}" says that a customer agrees to messages, which is not imported, as Claire knows only whether they are blocked: map a column of yours with the opposite to Driver: Block Communication if a "no" should block them',
    nl: 'De kolom "{0}" zegt dat een klant berichten wil, en wordt niet geïmporteerd, omdat Claire alleen weet of ze geblokkeerd zijn: kies in de tabel een eigen kolom met het omgekeerde als “Bestuurder: Communicatie blokkeren” als een "nee" ze moet blokkeren',
    de: 'Die Spalte "{0}" sagt, dass ein Kunde Nachrichten möchte, und wird nicht importiert, da Claire nur weiß, ob sie gesperrt sind: wählen Sie in der Tabelle eine eigene Spalte mit dem Gegenteil als „Fahrer: Kommunikation sperren“, wenn ein "nein" sie sperren soll',
  },
  {
    en: 'The column "{0}" seems to say whether a customer wants messages, and has words that are not known, so it is not imported: map it to Driver: Block Communication if a "yes" should block them',
    nl: 'De kolom "{0}" lijkt te zeggen of een klant berichten wil, en bevat onbekende woorden; ze wordt niet geïmporteerd: kies in de tabel “Bestuurder: Communicatie blokkeren” als een "ja" ze moet blokkeren',
    de: 'Die Spalte "{0}" sagt wohl, ob ein Kunde Nachrichten möchte, und hat unbekannte Wörter; sie wird nicht importiert: wählen Sie in der Tabelle „Fahrer: Kommunikation sperren“, wenn ein "ja" sie sperren soll',
  },
  {
    en: 'The column "{0}" is mapped to "{1}", which an appointment does not have: did you mean {2}',
    nl: 'De kolom "{0}" wijst naar "{1}", dat een afspraak niet heeft: bedoelt u {2}',
    de: 'Die Spalte "{0}" weist auf "{1}", das ein Termin nicht hat: meinen Sie {2}',
  },
  {
    en: 'The column "{0}" is mapped to "{1}", which an appointment does not have: choose another',
    nl: 'De kolom "{0}" wijst naar "{1}", dat een afspraak niet heeft: kies een ander veld',
    de: 'Die Spalte "{0}" weist auf "{1}", das ein Termin nicht hat: wählen Sie ein anderes Feld',
  },
  {
    en: 'its column "{0}" is in no row before it; give all rows the same columns',
    nl: 'de kolom "{0}" staat in geen rij ervoor; geef alle rijen dezelfde kolommen',
    de: 'die Spalte "{0}" steht in keiner Zeile davor; geben Sie allen Zeilen dieselben Spalten',
  },
  {
    en: 'would be lost: Claire keeps no customer without {0}; add it, or leave this customer out',
    nl: 'zou verloren gaan: Claire bewaart geen klant zonder {0}; vul het in, of laat deze klant weg',
    de: 'ginge verloren: Claire behält keinen Kunden ohne {0}; tragen Sie es ein, oder lassen Sie diesen Kunden weg',
  },
  {
    en: 'is required: Claire tells appointments apart by it, and no column was recognised for it: add the column of the day on which the appointment was made, or set a fixed day, such as 2020-01-01, if the system never uses a number twice',
    nl: 'is verplicht: Claire onderscheidt afspraken ermee, en er is geen kolom voor herkend: voeg de kolom toe van de dag waarop de afspraak is gemaakt, of stel een vaste dag in, zoals 2020-01-01, als het systeem een nummer nooit twee keer gebruikt',
    de: 'ist erforderlich: Claire unterscheidet Termine danach, und keine Spalte wurde dafür erkannt: fügen Sie die Spalte des Tages hinzu, an dem der Termin angelegt wurde, oder stellen Sie einen festen Tag ein, etwa 2020-01-01, wenn das System eine Nummer nie zweimal verwendet',
  },
  {
    en: 'is required: Claire has several locations, and no column says whose the appointment is: add one, or set the location for all rows',
    nl: 'is verplicht: Claire heeft meerdere vestigingen, en geen kolom zegt van welke de afspraak is: voeg er een toe, of stel de vestiging voor alle rijen in',
    de: 'ist erforderlich: Claire hat mehrere Standorte, und keine Spalte sagt, zu welchem der Termin gehört: fügen Sie eine hinzu, oder stellen Sie den Standort für alle Zeilen ein',
  },
  {
    en: 'is required: Claire knows customers by their number in the DMS, and no column was recognised for it: add it, or set the field from a column that is the same for one customer each time',
    nl: 'is verplicht: Claire kent klanten aan hun nummer in het DMS, en er is geen kolom voor herkend: voeg die toe, of vul het veld uit een kolom die voor een klant steeds gelijk is',
    de: 'ist erforderlich: Claire kennt Kunden an ihrer Nummer im DMS, und keine Spalte wurde dafür erkannt: fügen Sie sie hinzu, oder füllen Sie das Feld aus einer Spalte, die für einen Kunden immer gleich ist',
  },
];
