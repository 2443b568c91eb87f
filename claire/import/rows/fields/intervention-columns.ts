import type { ColumnsByField } from './field-texts';

/**
 * Columns of one line of work, or with a number of each: `Omschrijving 1`, `Omschrijving 2`.
 * Where the names come from:
 * - `linLineCode`, `linServiceRequest`, `lbrOpCode`, `lbrOpCodeDesc`, `lbrSale`: CDK's service
 *   repair orders.
 * - `Line No.`, `Line Amount`: order lines in Microsoft Business Central, and EDMS on it.
 * - `JobTitle`, `JobDesc`: reports of Reynolds and Reynolds' Lightspeed.
 * - `Positionsnummer`, `Arbeitstext`, `Arbeitsposition`: German repair orders.
 * - `werkzaamheden`, `klachtomschrijving`: Dutch work orders.
 * - `travaux demandés`, `libellé`, `montant TTC`: French repair orders.
 */
export const interventionColumns: ColumnsByField = {
  dms_nr: {
    en: 'line number, line no, line, job line, job line number, operation code, op code, operation number, lin line code, lbr op code',
    nl: 'regelnummer, regelnr, orderregelnummer, orderregel, regel, bewerkingsnummer, bewerkingscode, werkzaamheidnummer, bewerkingsnr',
    de: 'Positionsnummer, Positionsnr, Pos Nr, Pos, Position, Arbeitsnummer, Arbeitspositionsnummer, Zeilennummer, Zeile',
    fr: 'numéro de ligne, n° ligne, no ligne, ligne, code opération, numéro opération, code prestation, n° opération',
    besidePart: 'nr, nummer, number, no, num, numéro, id, code, dms nr, dms nummer, dms number',
  },
  title: {
    en: 'job description, work description, work required, work requested, operation description, job title, complaint, service request, lin service request, lbr op code desc, line description, labour description, job',
    nl: 'omschrijving, werkomschrijving, omschrijving werk, werkzaamheden, werkzaamheid, klacht, klachtomschrijving, bewerking, bewerkingsomschrijving, reparatieomschrijving',
    de: 'Beschreibung, Bezeichnung, Arbeitstext, Arbeiten, Arbeit, Arbeitsbeschreibung, Positionstext, Beanstandung, Arbeitsposition',
    fr: 'désignation, libellé, travaux, travaux demandés, libellé opération, intervention, prestation, opération, motif, motif RDV, motif du RDV, travaux à effectuer',
    besidePart: 'title, titel, titre, text, tekst, texte, naam, name, nom',
  },
  description: {
    en: 'description, long description, job desc, job details, work details, job notes',
    nl: 'toelichting, lange omschrijving, extra omschrijving, uitgebreide omschrijving',
    de: 'Langtext, Zusatztext, Erläuterung, ausführliche Beschreibung',
    fr: 'description longue, détail, détails, complément, commentaire opération',
    besidePart: 'details, notes',
  },
  price: {
    en: 'price, amount, line amount, line total, job price, lbr sale, price incl VAT',
    nl: 'prijs, bedrag, regelbedrag, prijs incl btw, bedrag incl btw',
    de: 'Preis, Betrag, Positionsbetrag, Preis brutto, Bruttobetrag, Positionspreis',
    fr: 'prix, montant, prix TTC, montant TTC, montant ligne',
  },
  mechanic_notes: {
    en: 'mechanic notes, technician notes, mechanic remarks, technician remarks',
    nl: 'opmerking monteur, notities monteur, opmerkingen monteur, monteursopmerking',
    de: 'Bemerkung Mechaniker, Mechanikernotiz, Notiz Mechaniker, Monteurbemerkung',
    fr: 'remarque mécanicien, notes mécanicien, observation mécanicien',
  },
  visible_to_customer: {
    en: 'visible to customer, customer visible',
    nl: 'zichtbaar voor klant, klant ziet',
    de: 'für Kunden sichtbar, sichtbar für Kunden',
    fr: 'visible client, visible par le client',
  },
  customer_ok: {
    en: 'customer approved, customer agreed',
    nl: 'klant akkoord, akkoord klant',
    de: 'Kunde einverstanden, Kunde genehmigt',
    fr: 'accord client, client accord',
  },
};
