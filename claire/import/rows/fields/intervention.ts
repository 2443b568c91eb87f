import type { ColumnsByField, FieldTexts } from './field-texts';

export const interventionTexts = {
  dms_nr: {
    en: ['DMS Number', 'Number of the work in the DMS'],
    nl: ['DMS-nummer', 'Nummer van het werk in het DMS'],
    de: ['DMS-Nummer', 'Nummer der Arbeit im DMS'],
  },
  title: {
    en: ['Title', 'What is to be done'],
    nl: ['Titel', 'Wat er moet gebeuren'],
    de: ['Titel', 'Was zu tun ist'],
  },
} as const satisfies FieldTexts;

export const interventionColumns: ColumnsByField = {
  dms_nr: {
    en: 'line number, line no, line, job line, job line number, operation code, op code, line code',
    nl: 'regelnummer, regelnr, orderregelnummer, bewerkingsnummer, bewerkingscode, werkzaamheidnummer',
    de: 'Positionsnummer, Positionsnr, Pos Nr, Position, Arbeitsnummer, Arbeitspositionsnummer, Zeilennummer',
    fr: 'numéro de ligne, n° ligne, no ligne, ligne, code opération, numéro opération',
    besidePart: 'nr, nummer, number, no, num, id, code, dms nr, dms nummer, dms number',
  },
  title: {
    en: 'job description, work description, work required, operation description, job title, complaint',
    nl: 'omschrijving, werkomschrijving, omschrijving werk, omschrijving werkzaamheden, werkzaamheden, klacht',
    de: 'Beschreibung, Arbeitstext, Arbeiten, Arbeitsbeschreibung, Positionstext, Beanstandung',
    fr: 'désignation, libellé, travaux, travaux demandés, libellé opération, intervention',
    besidePart: 'title, titel, titre, text, tekst, texte, omschrijving, naam, name, Bezeichnung',
  },
};
