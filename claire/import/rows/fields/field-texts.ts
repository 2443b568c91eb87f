export type Language = 'en' | 'nl' | 'de' | 'fr';

/** What a form calls the fields of a part, in each language and in the form's order. */
export type FieldTexts = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Between a name and what it is of. */
export function colon(language: Language): string {
  return language === 'fr' ? '\u00a0: ' : ': ';
}

export type ImportPart =
  | 'appointment'
  | 'car'
  | 'customer_driver'
  | 'customer_owner'
  | 'customer_contract'
  | 'interventions';

/** The parts of an appointment, as a form calls them. */
export const parts: Readonly<Record<ImportPart, Readonly<Record<Language, string>>>> = {
  appointment: { en: 'Appointment', nl: 'Afspraak', de: 'Termin', fr: 'Rendez-vous' },
  car: { en: 'Car', nl: 'Auto', de: 'Fahrzeug', fr: 'Véhicule' },
  customer_driver: { en: 'Driver', nl: 'Bestuurder', de: 'Fahrer', fr: 'Conducteur' },
  customer_owner: { en: 'Owner', nl: 'Eigenaar', de: 'Halter', fr: 'Propriétaire' },
  customer_contract: {
    en: 'Contractor',
    nl: 'Contractant',
    de: 'Vertragspartner',
    fr: 'Contractant',
  },
  interventions: { en: 'Intervention', nl: 'Werkzaamheid', de: 'Arbeit', fr: 'Intervention' },
};

/** What Claire asks of each appointment. */
export const identityTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  wo_nr: {
    en: 'Work Order Number',
    nl: 'Werkordernummer',
    de: 'Auftragsnummer',
    fr: 'Numéro d’ordre de réparation',
  },
  dms_created_at: {
    en: 'Created in the DMS At',
    nl: 'Aangemaakt in het DMS op',
    de: 'Im DMS angelegt am',
    fr: 'Créé dans le DMS le',
  },
  time_car_app: {
    en: 'Time of the Appointment',
    nl: 'Tijd van de afspraak',
    de: 'Zeit des Termins',
    fr: 'Date et heure du rendez-vous',
  },
  location_id: {
    en: 'Location ID',
    nl: 'Vestigings-ID',
    de: 'Standort-ID',
    fr: 'ID de l’établissement',
  },
} as const satisfies FieldTexts;

/** What an appointment may carry beside it. */
export const planningTexts = {
  scheduled_in: {
    en: 'Scheduled In',
    nl: 'Gepland binnen',
    de: 'Geplante Annahme',
    fr: 'Entrée prévue',
  },
  scheduled_out: {
    en: 'Scheduled Out',
    nl: 'Gepland gereed',
    de: 'Geplante Rückgabe',
    fr: 'Restitution prévue',
  },
  current_km: { en: 'Mileage', nl: 'Kilometerstand', de: 'Kilometerstand', fr: 'Kilométrage' },
  customer_waiting: {
    en: 'Customer Waits',
    nl: 'Klant wacht',
    de: 'Kunde wartet',
    fr: 'Le client attend',
  },
} as const satisfies FieldTexts;

/** What Claire asks of each car. */
export const carIdentityTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  vin: { en: 'VIN', nl: 'Chassisnummer (VIN)', de: 'FIN', fr: 'VIN' },
  make: { en: 'Make', nl: 'Merk', de: 'Marke', fr: 'Marque' },
  model: { en: 'Model', nl: 'Model', de: 'Modell', fr: 'Modèle' },
} as const satisfies FieldTexts;

/** What a car may have beside it. */
export const carTexts = {
  reg_number: {
    en: 'Registration Number',
    nl: 'Kenteken',
    de: 'Kennzeichen',
    fr: 'Immatriculation',
  },
  fuel: { en: 'Fuel', nl: 'Brandstof', de: 'Kraftstoff', fr: 'Carburant' },
  is_truck: { en: 'Is Truck', nl: 'Is vrachtwagen', de: 'Ist Lkw', fr: 'Poids lourd' },
  apk_date_dms: {
    en: 'APK Date (NL)',
    nl: 'APK-datum (NL)',
    de: 'APK-Datum (NL)',
    fr: 'Date APK (NL)',
  },
  hu_date_dms: { en: 'HU Date (DE)', nl: 'HU-datum (DE)', de: 'HU-Datum (DE)', fr: 'Date HU (DE)' },
  dms_registration: {
    en: 'Registration Date in the DMS',
    nl: 'Registratiedatum in het DMS',
    de: 'Zulassungsdatum im DMS',
    fr: 'Date d’immatriculation dans le DMS',
  },
  rdw_first_registration: {
    en: 'First Registration',
    nl: 'Eerste toelating',
    de: 'Erstzulassung',
    fr: 'Première immatriculation',
  },
  rdw_first_registration_nl: {
    en: 'First Registration in the Netherlands',
    nl: 'Eerste tenaamstelling in Nederland',
    de: 'Erstzulassung in den Niederlanden',
    fr: 'Première immatriculation aux Pays-Bas',
  },
  warranty_date_start: {
    en: 'Warranty Start',
    nl: 'Begin garantie',
    de: 'Garantiebeginn',
    fr: 'Début de garantie',
  },
  warranty_date_end: {
    en: 'Warranty End',
    nl: 'Einde garantie',
    de: 'Garantieende',
    fr: 'Fin de garantie',
  },
  rob_lease_expiration: {
    en: 'ROB Lease End',
    nl: 'Einde ROB-lease',
    de: 'Ende des ROB-Leasings',
    fr: 'Fin du leasing ROB',
  },
  rdw_type: { en: 'RDW Type', nl: 'RDW-type', de: 'RDW-Typ', fr: 'Type RDW' },
  rdw_type_goedkeurings_nummer: {
    en: 'RDW Type Approval Number',
    nl: 'RDW-typegoedkeuringsnummer',
    de: 'RDW-Typgenehmigungsnummer',
    fr: 'Numéro d’homologation RDW',
  },
  rdw_uitvoering: { en: 'RDW Version', nl: 'RDW-uitvoering', de: 'RDW-Version', fr: 'Version RDW' },
  rdw_variant: { en: 'RDW Variant', nl: 'RDW-variant', de: 'RDW-Variante', fr: 'Variante RDW' },
  mcc_status: { en: 'MCC Status', nl: 'MCC-status', de: 'MCC-Status', fr: 'Statut MCC' },
  mcc_status_time: {
    en: 'MCC Status Fetched At',
    nl: 'MCC-status opgehaald op',
    de: 'MCC-Status abgerufen am',
    fr: 'Statut MCC obtenu le',
  },
  tyres_on_car: {
    en: 'Tyres on the Car',
    nl: 'Banden onder de auto',
    de: 'Reifen am Fahrzeug',
    fr: 'Pneus montés',
  },
  tyres_in_storage: {
    en: 'Tyres in Storage',
    nl: 'Banden in opslag',
    de: 'Eingelagerte Reifen',
    fr: 'Pneus stockés',
  },
  truck_tyres: {
    en: 'Truck Tyres',
    nl: 'Banden van de vrachtwagen',
    de: 'Lkw-Reifen',
    fr: 'Pneus de poids lourd',
  },
  picture: { en: 'Picture', nl: 'Foto', de: 'Bild', fr: 'Photo' },
  notes: { en: 'Notes', nl: 'Notities', de: 'Notizen', fr: 'Notes' },
  id: { en: 'Claire ID', nl: 'Claire-ID', de: 'Claire-ID', fr: 'ID Claire' },
} as const satisfies FieldTexts;

/** What each of the three customers may have; Claire asks one of them for `dms_nr` and `surname`. */
export const customerTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  surname: { en: 'Surname', nl: 'Achternaam', de: 'Nachname', fr: 'Nom de famille' },
  first_name: { en: 'First Name', nl: 'Voornaam', de: 'Vorname', fr: 'Prénom' },
  initials: { en: 'Initials', nl: 'Voorletters', de: 'Initialen', fr: 'Initiales' },
  title: { en: 'Title', nl: 'Aanhef', de: 'Anrede', fr: 'Civilité' },
  company: { en: 'Company', nl: 'Bedrijf', de: 'Firma', fr: 'Société' },
  block_communication: {
    en: 'Block Communication',
    nl: 'Communicatie blokkeren',
    de: 'Kommunikation sperren',
    fr: 'Bloquer la communication',
  },
  preferred_communication_channel: {
    en: 'Preferred Communication Channel',
    nl: 'Voorkeurskanaal',
    de: 'Bevorzugter Kanal',
    fr: 'Canal préféré',
  },
  email_private: {
    en: 'E-Mail, Private',
    nl: 'E-mail, privé',
    de: 'E-Mail, privat',
    fr: 'E-mail, privé',
  },
  email_business: {
    en: 'E-Mail, Business',
    nl: 'E-mail, zakelijk',
    de: 'E-Mail, geschäftlich',
    fr: 'E-mail, professionnel',
  },
  tel_mobile_private: {
    en: 'Mobile, Private',
    nl: 'Mobiel, privé',
    de: 'Mobil, privat',
    fr: 'Mobile, privé',
  },
  tel_mobile_business: {
    en: 'Mobile, Business',
    nl: 'Mobiel, zakelijk',
    de: 'Mobil, geschäftlich',
    fr: 'Mobile, professionnel',
  },
  tel_private_nr: {
    en: 'Phone, Private',
    nl: 'Telefoon, privé',
    de: 'Telefon, privat',
    fr: 'Téléphone, privé',
  },
  tel_business_nr: {
    en: 'Phone, Business',
    nl: 'Telefoon, zakelijk',
    de: 'Telefon, geschäftlich',
    fr: 'Téléphone, professionnel',
  },
  street: { en: 'Street', nl: 'Straat', de: 'Straße', fr: 'Rue' },
  house_nr: { en: 'House Number', nl: 'Huisnummer', de: 'Hausnummer', fr: 'Numéro de rue' },
  postcode: { en: 'Postcode', nl: 'Postcode', de: 'Postleitzahl', fr: 'Code postal' },
  place: { en: 'Place', nl: 'Plaats', de: 'Ort', fr: 'Ville' },
  country: { en: 'Country', nl: 'Land', de: 'Land', fr: 'Pays' },
  birthday: { en: 'Birthday', nl: 'Geboortedatum', de: 'Geburtsdatum', fr: 'Date de naissance' },
  is_lease_company: {
    en: 'Is Lease Company',
    nl: 'Is leasemaatschappij',
    de: 'Ist Leasinggesellschaft',
    fr: 'Société de leasing',
  },
  is_internal: { en: 'Is Internal', nl: 'Is intern', de: 'Ist intern', fr: 'Est interne' },
  is_internal_edited: {
    en: 'Is Internal, Edited',
    nl: 'Is intern, gewijzigd',
    de: 'Ist intern, geändert',
    fr: 'Est interne, modifié',
  },
  passant: { en: 'Is Walk-In', nl: 'Is passant', de: 'Ist Laufkunde', fr: 'Est de passage' },
  meta_dms_nr: {
    en: 'Contact Number in the DMS',
    nl: 'Contactnummer in het DMS',
    de: 'Kontaktnummer im DMS',
    fr: 'Numéro de contact dans le DMS',
  },
  dms_created_at: {
    en: 'Created in the DMS At',
    nl: 'Aangemaakt in het DMS op',
    de: 'Im DMS angelegt am',
    fr: 'Créé dans le DMS le',
  },
  dealer_location_id: {
    en: 'Location ID',
    nl: 'Vestigings-ID',
    de: 'Standort-ID',
    fr: 'ID de l’établissement',
  },
  dealer_id: { en: 'Dealer ID', nl: 'Dealer-ID', de: 'Händler-ID', fr: 'ID du concessionnaire' },
  id: { en: 'Claire ID', nl: 'Claire-ID', de: 'Claire-ID', fr: 'ID Claire' },
} as const satisfies FieldTexts;

/** What an intervention may have; Claire asks each for `dms_nr` and `title`. */
export const interventionTexts = {
  dms_nr: { en: 'DMS Number', nl: 'DMS-nummer', de: 'DMS-Nummer', fr: 'Numéro DMS' },
  title: { en: 'Title', nl: 'Titel', de: 'Titel', fr: 'Titre' },
  description: { en: 'Description', nl: 'Toelichting', de: 'Beschreibung', fr: 'Description' },
  price: { en: 'Price', nl: 'Prijs', de: 'Preis', fr: 'Prix' },
  mechanic_notes: {
    en: 'Notes of the Mechanic',
    nl: 'Notities van de monteur',
    de: 'Notizen des Mechanikers',
    fr: 'Notes du mécanicien',
  },
  status: { en: 'Status', nl: 'Status', de: 'Status', fr: 'Statut' },
  pinned: { en: 'Is Pinned', nl: 'Is vastgezet', de: 'Ist angeheftet', fr: 'Est épinglée' },
  snoozed: { en: 'Is Snoozed', nl: 'Is uitgesteld', de: 'Ist zurückgestellt', fr: 'Est reportée' },
  is_declined_by_customer: {
    en: 'Is Declined by Customer',
    nl: 'Is afgewezen door klant',
    de: 'Ist vom Kunden abgelehnt',
    fr: 'Est refusée par le client',
  },
  is_signed_by_customer: {
    en: 'Is Signed by Customer',
    nl: 'Is getekend door klant',
    de: 'Ist vom Kunden unterschrieben',
    fr: 'Est signée par le client',
  },
  customer_ok: {
    en: 'Is Agreed by Customer',
    nl: 'Klant is akkoord',
    de: 'Ist vom Kunden genehmigt',
    fr: 'Est acceptée par le client',
  },
  visible_to_customer: {
    en: 'Is Visible to Customer',
    nl: 'Is zichtbaar voor klant',
    de: 'Ist für Kunden sichtbar',
    fr: 'Est visible pour le client',
  },
  mechanic_fixed: {
    en: 'Is Fixed by Mechanic',
    nl: 'Is verholpen door monteur',
    de: 'Ist vom Mechaniker behoben',
    fr: 'Est réglée par le mécanicien',
  },
  is_local: { en: 'Is Local', nl: 'Is lokaal', de: 'Ist lokal', fr: 'Est locale' },
  solution_type: {
    en: 'Solution Type',
    nl: 'Soort oplossing',
    de: 'Art der Lösung',
    fr: 'Type de solution',
  },
  solution_unit: {
    en: 'Solution Unit',
    nl: 'Eenheid van oplossing',
    de: 'Einheit der Lösung',
    fr: 'Unité de solution',
  },
  solution_value: {
    en: 'Solution Value',
    nl: 'Waarde van oplossing',
    de: 'Wert der Lösung',
    fr: 'Valeur de solution',
  },
  elements: { en: 'Elements', nl: 'Onderdelen van het werk', de: 'Elemente', fr: 'Éléments' },
  attachments: { en: 'Attachments', nl: 'Bijlagen', de: 'Anlagen', fr: 'Pièces jointes' },
  snooze_history: {
    en: 'Snooze History',
    nl: 'Geschiedenis van uitstel',
    de: 'Verlauf der Rückstellung',
    fr: 'Historique des reports',
  },
  id: { en: 'Claire ID', nl: 'Claire-ID', de: 'Claire-ID', fr: 'ID Claire' },
} as const satisfies FieldTexts;
