import type { ColumnNames, Language } from './field-texts';

export type ImportPart =
  | 'appointment'
  | 'car'
  | 'customer_driver'
  | 'customer_owner'
  | 'customer_contract'
  | 'interventions';

interface Part {
  readonly label: Readonly<Record<Language, string>>;
  /** Words that say in a column's name which part it is of: `Merk auto`, `Eigenaar achternaam`. */
  readonly words: ColumnNames;
  /** The field that a column holds whose name is no more than the part, such as `Eigenaar`. */
  readonly alone?: { readonly field: string; readonly names: string };
}

/** The parts of an appointment, and the words for them in the systems of customers. */
export const parts: Readonly<Record<ImportPart, Part>> = {
  appointment: {
    label: { en: 'Appointment', nl: 'Afspraak', de: 'Termin' },
    words: {
      en: 'appointment, appt, booking, workshop',
      nl: 'afspraak, werkplaatsafspraak, werkplaats, bezoek',
      de: 'Termin, Werkstatttermin, Werkstatt, Besuch',
      fr: 'RDV, rendez-vous, atelier, visite',
    },
  },
  car: {
    label: { en: 'Car', nl: 'Auto', de: 'Fahrzeug' },
    words: {
      en: 'vehicle, car, veh',
      nl: 'auto, voertuig, wagen',
      de: 'Fahrzeug, Kfz, Fzg, Pkw, Auto, Wagen',
      fr: 'véhicule, voiture, veh',
    },
  },
  // The first customer of a file is the driver, unless its columns say whose they are.
  customer_driver: {
    label: { en: 'Driver', nl: 'Bestuurder', de: 'Fahrer' },
    words: {
      en: 'driver, customer, client, cust',
      nl: 'bestuurder, berijder, klant, relatie, debiteur',
      de: 'Fahrer, Kunde, Kunden, Debitor',
      fr: 'conducteur, client',
    },
    alone: {
      field: 'surname',
      names: 'driver, customer, client, bestuurder, berijder, klant, Fahrer, Kunde, conducteur',
    },
  },
  customer_owner: {
    label: { en: 'Owner', nl: 'Eigenaar', de: 'Halter' },
    words: {
      en: 'owner, vehicle owner, registered keeper, keeper',
      nl: 'eigenaar, kentekenhouder, houder, voertuigeigenaar',
      de: 'Halter, Fahrzeughalter, Eigentümer, Besitzer',
      fr: 'propriétaire, titulaire',
    },
    alone: {
      field: 'surname',
      names:
        'owner, vehicle owner, registered keeper, keeper, eigenaar, kentekenhouder, Halter, Fahrzeughalter, Eigentümer, propriétaire, titulaire',
    },
  },
  customer_contract: {
    label: { en: 'Contractor', nl: 'Contractant', de: 'Vertragspartner' },
    words: {
      en: 'contractor, lease company, leasing company, lessor',
      nl: 'contractant, leasemaatschappij, lease maatschappij, leaser',
      de: 'Vertragspartner, Leasinggesellschaft, Leasingfirma, Leasinggeber',
      fr: 'société de leasing, leaseur, loueur, organisme de leasing, contractant',
    },
    alone: {
      field: 'company',
      names:
        'lease company, leasing company, lessor, leasemaatschappij, lease maatschappij, Leasinggesellschaft, Leasingfirma, Leasinggeber, société de leasing, leaseur, loueur, organisme de leasing',
    },
  },
  interventions: {
    label: { en: 'Intervention', nl: 'Werkzaamheid', de: 'Arbeit' },
    words: {
      en: 'intervention, interventions, job, work item, operation, job line, labour',
      nl: 'werkzaamheid, werkzaamheden, bewerking, orderregel, regel, taak',
      de: 'Arbeit, Arbeiten, Arbeitsposition, Position, Pos, Auftragsposition',
      fr: 'intervention, opération, prestation, travail, travaux, ligne',
    },
  },
};
