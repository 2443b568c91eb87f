export type Language = 'en' | 'nl' | 'de' | 'fr';

/** In English, Dutch, German and French. */
type Text = `${string} | ${string} | ${string} | ${string}`;

/** What a form calls the fields of a part, in the form's order. */
export type FieldTexts = Readonly<Record<string, Text>>;

/** Makes a text of each language's word for a thing. */
export function inEachLanguage(
  text: Text,
  make: (word: string, language: Language) => string = (word) => word,
): Readonly<Record<Language, string>> {
  const [en = '', nl = '', de = '', fr = ''] = text.split(' | ');
  return { en: make(en, 'en'), nl: make(nl, 'nl'), de: make(de, 'de'), fr: make(fr, 'fr') };
}

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
  appointment: inEachLanguage('Appointment | Afspraak | Termin | Rendez-vous'),
  car: inEachLanguage('Car | Auto | Fahrzeug | Véhicule'),
  customer_driver: inEachLanguage('Driver | Bestuurder | Fahrer | Conducteur'),
  customer_owner: inEachLanguage('Owner | Eigenaar | Halter | Propriétaire'),
  customer_contract: inEachLanguage('Contractor | Contractant | Vertragspartner | Contractant'),
  interventions: inEachLanguage('Intervention | Werkzaamheid | Arbeit | Intervention'),
};

/** What Claire asks of each appointment. */
export const identityTexts = {
  dms_nr: 'DMS Number | DMS-nummer | DMS-Nummer | Numéro DMS',
  wo_nr: 'Work Order Number | Werkordernummer | Auftragsnummer | Numéro d’ordre de réparation',
  dms_created_at:
    'Created in the DMS At | Aangemaakt in het DMS op | Im DMS angelegt am | Créé dans le DMS le',
  time_car_app:
    'Time of the Appointment | Tijd van de afspraak | Zeit des Termins | Date et heure du rendez-vous',
  location_id: 'Location ID | Vestigings-ID | Standort-ID | ID de l’établissement',
} as const satisfies FieldTexts;

/** What an appointment may carry beside it. */
export const planningTexts = {
  scheduled_in: 'Scheduled In | Gepland binnen | Geplante Annahme | Entrée prévue',
  scheduled_out: 'Scheduled Out | Gepland gereed | Geplante Rückgabe | Restitution prévue',
  current_km: 'Mileage | Kilometerstand | Kilometerstand | Kilométrage',
  customer_waiting: 'Customer Waits | Klant wacht | Kunde wartet | Le client attend',
} as const satisfies FieldTexts;

/** What Claire asks of each car. */
export const carIdentityTexts = {
  dms_nr: 'DMS Number | DMS-nummer | DMS-Nummer | Numéro DMS',
  vin: 'VIN | Chassisnummer (VIN) | FIN | VIN',
  make: 'Make | Merk | Marke | Marque',
  model: 'Model | Model | Modell | Modèle',
} as const satisfies FieldTexts;

/** What a car may have beside it. */
export const carTexts = {
  reg_number: 'Registration Number | Kenteken | Kennzeichen | Immatriculation',
  fuel: 'Fuel | Brandstof | Kraftstoff | Carburant',
  is_truck: 'Is Truck | Is vrachtwagen | Ist Lkw | Poids lourd',
  apk_date_dms: 'APK Date (NL) | APK-datum (NL) | APK-Datum (NL) | Date APK (NL)',
  hu_date_dms: 'HU Date (DE) | HU-datum (DE) | HU-Datum (DE) | Date HU (DE)',
  dms_registration:
    'Registration Date in the DMS | Registratiedatum in het DMS | Zulassungsdatum im DMS | Date d’immatriculation dans le DMS',
  rdw_first_registration:
    'First Registration | Eerste toelating | Erstzulassung | Première immatriculation',
  rdw_first_registration_nl:
    'First Registration in the Netherlands | Eerste tenaamstelling in Nederland | Erstzulassung in den Niederlanden | Première immatriculation aux Pays-Bas',
  warranty_date_start: 'Warranty Start | Begin garantie | Garantiebeginn | Début de garantie',
  warranty_date_end: 'Warranty End | Einde garantie | Garantieende | Fin de garantie',
  rob_lease_expiration:
    'ROB Lease End | Einde ROB-lease | Ende des ROB-Leasings | Fin du leasing ROB',
  rdw_type: 'RDW Type | RDW-type | RDW-Typ | Type RDW',
  rdw_type_goedkeurings_nummer:
    'RDW Type Approval Number | RDW-typegoedkeuringsnummer | RDW-Typgenehmigungsnummer | Numéro d’homologation RDW',
  rdw_uitvoering: 'RDW Version | RDW-uitvoering | RDW-Version | Version RDW',
  rdw_variant: 'RDW Variant | RDW-variant | RDW-Variante | Variante RDW',
  mcc_status: 'MCC Status | MCC-status | MCC-Status | Statut MCC',
  mcc_status_time:
    'MCC Status Fetched At | MCC-status opgehaald op | MCC-Status abgerufen am | Statut MCC obtenu le',
  tyres_on_car: 'Tyres on the Car | Banden onder de auto | Reifen am Fahrzeug | Pneus montés',
  tyres_in_storage: 'Tyres in Storage | Banden in opslag | Eingelagerte Reifen | Pneus stockés',
  truck_tyres: 'Truck Tyres | Banden van de vrachtwagen | Lkw-Reifen | Pneus de poids lourd',
  picture: 'Picture | Foto | Bild | Photo',
  notes: 'Notes | Notities | Notizen | Notes',
  id: 'Claire ID | Claire-ID | Claire-ID | ID Claire',
} as const satisfies FieldTexts;

/** What each of the three customers may have; Claire asks one of them for `dms_nr` and `surname`. */
export const customerTexts = {
  dms_nr: 'DMS Number | DMS-nummer | DMS-Nummer | Numéro DMS',
  surname: 'Surname | Achternaam | Nachname | Nom de famille',
  first_name: 'First Name | Voornaam | Vorname | Prénom',
  initials: 'Initials | Voorletters | Initialen | Initiales',
  title: 'Title | Aanhef | Anrede | Civilité',
  company: 'Company | Bedrijf | Firma | Société',
  block_communication:
    'Block Communication | Communicatie blokkeren | Kommunikation sperren | Bloquer la communication',
  preferred_communication_channel:
    'Preferred Communication Channel | Voorkeurskanaal | Bevorzugter Kanal | Canal préféré',
  email_private: 'E-Mail, Private | E-mail, privé | E-Mail, privat | E-mail, privé',
  email_business:
    'E-Mail, Business | E-mail, zakelijk | E-Mail, geschäftlich | E-mail, professionnel',
  tel_mobile_private: 'Mobile, Private | Mobiel, privé | Mobil, privat | Mobile, privé',
  tel_mobile_business:
    'Mobile, Business | Mobiel, zakelijk | Mobil, geschäftlich | Mobile, professionnel',
  tel_private_nr: 'Phone, Private | Telefoon, privé | Telefon, privat | Téléphone, privé',
  tel_business_nr:
    'Phone, Business | Telefoon, zakelijk | Telefon, geschäftlich | Téléphone, professionnel',
  street: 'Street | Straat | Straße | Rue',
  house_nr: 'House Number | Huisnummer | Hausnummer | Numéro de rue',
  postcode: 'Postcode | Postcode | Postleitzahl | Code postal',
  place: 'Place | Plaats | Ort | Ville',
  country: 'Country | Land | Land | Pays',
  birthday: 'Birthday | Geboortedatum | Geburtsdatum | Date de naissance',
  is_lease_company:
    'Is Lease Company | Is leasemaatschappij | Ist Leasinggesellschaft | Société de leasing',
  is_internal: 'Is Internal | Is intern | Ist intern | Est interne',
  is_internal_edited:
    'Is Internal, Edited | Is intern, gewijzigd | Ist intern, geändert | Est interne, modifié',
  passant: 'Is Walk-In | Is passant | Ist Laufkunde | Est de passage',
  meta_dms_nr:
    'Contact Number in the DMS | Contactnummer in het DMS | Kontaktnummer im DMS | Numéro de contact dans le DMS',
  dms_created_at:
    'Created in the DMS At | Aangemaakt in het DMS op | Im DMS angelegt am | Créé dans le DMS le',
  dealer_location_id: 'Location ID | Vestigings-ID | Standort-ID | ID de l’établissement',
  dealer_id: 'Dealer ID | Dealer-ID | Händler-ID | ID du concessionnaire',
  id: 'Claire ID | Claire-ID | Claire-ID | ID Claire',
} as const satisfies FieldTexts;

/** What an intervention may have; Claire asks each for `dms_nr` and `title`. */
export const interventionTexts = {
  dms_nr: 'DMS Number | DMS-nummer | DMS-Nummer | Numéro DMS',
  title: 'Title | Titel | Titel | Titre',
  description: 'Description | Toelichting | Beschreibung | Description',
  price: 'Price | Prijs | Preis | Prix',
  mechanic_notes:
    'Notes of the Mechanic | Notities van de monteur | Notizen des Mechanikers | Notes du mécanicien',
  status: 'Status | Status | Status | Statut',
  pinned: 'Is Pinned | Is vastgezet | Ist angeheftet | Est épinglée',
  snoozed: 'Is Snoozed | Is uitgesteld | Ist zurückgestellt | Est reportée',
  is_declined_by_customer:
    'Is Declined by Customer | Is afgewezen door klant | Ist vom Kunden abgelehnt | Est refusée par le client',
  is_signed_by_customer:
    'Is Signed by Customer | Is getekend door klant | Ist vom Kunden unterschrieben | Est signée par le client',
  customer_ok:
    'Is Agreed by Customer | Klant is akkoord | Ist vom Kunden genehmigt | Est acceptée par le client',
  visible_to_customer:
    'Is Visible to Customer | Is zichtbaar voor klant | Ist für Kunden sichtbar | Est visible pour le client',
  mechanic_fixed:
    'Is Fixed by Mechanic | Is verholpen door monteur | Ist vom Mechaniker behoben | Est réglée par le mécanicien',
  is_local: 'Is Local | Is lokaal | Ist lokal | Est locale',
  solution_type: 'Solution Type | Soort oplossing | Art der Lösung | Type de solution',
  solution_unit: 'Solution Unit | Eenheid van oplossing | Einheit der Lösung | Unité de solution',
  solution_value: 'Solution Value | Waarde van oplossing | Wert der Lösung | Valeur de solution',
  elements: 'Elements | Onderdelen van het werk | Elemente | Éléments',
  attachments: 'Attachments | Bijlagen | Anlagen | Pièces jointes',
  snooze_history:
    'Snooze History | Geschiedenis van uitstel | Verlauf der Rückstellung | Historique des reports',
  id: 'Claire ID | Claire-ID | Claire-ID | ID Claire',
} as const satisfies FieldTexts;
