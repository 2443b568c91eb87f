import type { ProblemText } from './problem-text';

/** Of a header, of rows and of columns that are missing. */
export const columnTexts: readonly ProblemText[] = [
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
];
