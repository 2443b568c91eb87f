import type { ColumnsByField } from './field-texts';

/**
 * The columns of the first customer; the others' have a word for that customer beside the name.
 * Where the names come from:
 * - `nameForename`, `nameSurname`, `contactTelephone`: exports of Garage Assistant (GA4).
 * - `CustNo`, `Name1`, `ContactPhoneNumber`: CDK's service repair orders.
 * - `family_name`, `first_name`, `order_customer`: Loco-Soft's database.
 * - `Sell-to Customer No.`: EDMS, on Microsoft Business Central.
 * - `Debitorennummer`, `Name 1`, `PLZ`, `Ort`: German bookkeeping files, as DATEV has them.
 * - `debiteurnummer`, `relatienummer`, `voorletters`: Dutch address files.
 * - `civilité`, `raison sociale`, `portable`: French address files.
 * - `CustomerUUID`, `CustomerContactHomePhone`: what autoVHC imports of a DMS by FTP.
 * - `home_phone`, `email_1`: DealerVault's files of repair orders, as Clarivoy asks for them.
 * - `CustomerCode`, `PostAdd1`, `PostPostCode`: exports of Auxo's Orion.
 * - `Customer Account Number`: the customers that ViSN imports.
 * - `Debitorennummer`, `Organisationsname`: the customers that Werkstatt.NXT imports.
 * - `Postal/Zip code`: the customers that GEM-CAR imports.
 * - `mobiel nummer privé`, `telefoonnummer zakelijk`: Claire's help about Carsys.
 * - `driver_firstname`, `owner_dms_number`: Claire's own answers.
 */
export const customerColumns: ColumnsByField = {
  dms_nr: {
    en: 'customer number, customer no, customer id, client number, client no, client id, account number, account no, cust no, cust number, customer code, customer UUID, account code, order customer, sell to customer no',
    nl: 'klantnummer, klantnr, klant id, klantcode, relatienummer, relatienr, relatiecode, debiteurnummer, debiteurnr, debiteurennummer',
    de: 'Kundennummer, Kundennr, KdNr, Kd Nummer, Debitorennummer, Debitorennr, Debitor Nr, Kunden ID, Debitor Nummer',
    fr: 'numéro client, n° client, no client, num client, code client, id client, compte client, numéro de client, référence client',
    besidePart: 'nr, nummer, number, no, num, numéro, id, code, dms nr, dms nummer, dms number',
  },
  surname: {
    en: 'surname, last name, family name, customer name, name, name surname, sell to customer name',
    nl: 'achternaam, naam, klantnaam, familienaam, naam klant, klant achternaam',
    de: 'Nachname, Familienname, Zuname, Kundenname, Name des Kunden, Name 1, Name Vorname',
    fr: 'nom, nom client, nom de famille, nom du client, patronyme, nom usuel, nom prénom, nom et prénom',
  },
  first_name: {
    en: 'first name, forename, given name, name forename',
    nl: 'voornaam, roepnaam, voornamen',
    de: 'Vorname, Vornamen, Rufname',
    fr: 'prénom, prénoms, prénom client',
  },
  initials: {
    en: 'initials',
    nl: 'voorletters, initialen, voorletter',
    de: 'Initialen',
    fr: 'initiales',
  },
  title: {
    en: 'salutation, name title, honorific',
    nl: 'aanhef, aanspreektitel, titulatuur, dhr mevr',
    de: 'Anrede, Kundenanrede',
    fr: 'civilité, civilité client',
    besidePart: 'title, titel, titre',
  },
  company: {
    en: 'company, company name, business name, name company, organisation, organization',
    nl: 'bedrijf, bedrijfsnaam, firma, firmanaam, organisatie',
    de: 'Firmenname, Unternehmen, Name der Firma, Organisationsname',
    fr: 'société, raison sociale, entreprise, nom de la société',
  },
  block_communication: {
    en: 'no communication, do not contact, opt out, block contact, no marketing',
    nl: 'geen communicatie, geen berichten, niet benaderen, communicatie geblokkeerd',
    de: 'keine Kommunikation, Kontaktsperre, Werbesperre, nicht kontaktieren',
    fr: 'ne pas contacter, communication bloquée, opposition contact, stop communication',
  },
  preferred_communication_channel: {
    en: 'preferred channel, preferred contact method, contact preference, communication channel',
    nl: 'voorkeurskanaal, contactvoorkeur, communicatievoorkeur',
    de: 'bevorzugter Kontaktweg, Kontaktweg, Kommunikationskanal, bevorzugter Kanal',
    fr: 'canal préféré, moyen de contact, préférence de contact',
  },
  email_private: {
    en: 'email, email address, mail, private email, contact email, contact email address, customer email, email 1',
    nl: 'emailadres, email privé, privé email, emailadres privé, mailadres',
    de: 'E-Mail-Adresse, Mailadresse, E-Mail privat, private E-Mail',
    fr: 'adresse email, adresse mail, courriel, mél, email privé, email client',
  },
  email_business: {
    en: 'business email, work email, company email, email business, email work',
    nl: 'email zakelijk, zakelijke email, emailadres zakelijk, zakelijk emailadres, email werk',
    de: 'E-Mail geschäftlich, geschäftliche E-Mail, E-Mail Firma, E-Mail dienstlich',
    fr: 'email professionnel, mail professionnel, email pro, adresse email professionnelle',
  },
  tel_mobile_private: {
    en: 'mobile, mobile number, mobile no, mobile phone, cell phone, cell, mobile private, contact mobile, mobile tel, mobile telephone',
    nl: 'mobiel, mobiele nummer, mobiel nummer, mobiel nummer privé, gsm, gsm nummer, gsm nr, mobiel privé, mobiele telefoon, telefoon mobiel, tel mobiel, 06 nummer',
    de: 'Mobil, Handy, Mobiltelefon, Mobilnummer, Handynummer, Handy Nr, Mobil privat, Mobilfunk, Telefon mobil, Tel mobil',
    fr: 'portable, téléphone portable, tél portable, numéro portable, téléphone mobile, tél mobile',
  },
  tel_mobile_business: {
    en: 'business mobile, work mobile, mobile business, company mobile',
    nl: 'mobiel zakelijk, zakelijk mobiel, mobiel nummer zakelijk, gsm zakelijk, mobiel werk',
    de: 'Mobil geschäftlich, Handy geschäftlich, Mobil dienstlich, Diensthandy',
    fr: 'portable professionnel, portable pro, mobile professionnel, mobile pro',
  },
  tel_private_nr: {
    en: 'phone, telephone, phone number, telephone number, tel, home phone, phone private, contact telephone, contact phone number, landline, tel no, home tel, contact home phone',
    nl: 'telefoon, telefoonnummer, telefoonnr, tel nr, telefoon privé, telefoon thuis, telefoonnummer privé, telefoon 1',
    de: 'Telefon, Telefonnummer, Telefonnr, Telefon privat, Festnetz, Tel privat, Telefon 1',
    fr: 'téléphone, tél, numéro de téléphone, n° de téléphone, téléphone fixe, tél fixe, téléphone domicile, tél domicile, téléphone privé, téléphone 1',
  },
  tel_business_nr: {
    en: 'business phone, work phone, phone business, office phone, phone work, work tel',
    nl: 'telefoon zakelijk, telefoon werk, telefoonnummer zakelijk, zakelijk telefoonnummer',
    de: 'Telefon geschäftlich, Telefon Firma, Tel geschäftlich, Telefon dienstlich',
    fr: 'téléphone professionnel, téléphone bureau, tél bureau, téléphone pro, tél pro, tél professionnel',
  },
  street: {
    en: 'street, street name, address, address line 1, address 1, road, post add 1',
    nl: 'straat, straatnaam, adres, adresregel 1',
    de: 'Straße, Adresse, Anschrift, Straße Nr, Straße Hausnummer, Straße und Hausnummer',
    fr: 'rue, adresse postale, adresse 1, voie, nom de rue',
  },
  house_nr: {
    en: 'house number, house no, street number',
    nl: 'huisnummer, huisnr, huisnummer en toevoeging',
    de: 'Hausnummer, Hausnr',
    fr: 'numéro de rue, n° rue, numéro de voie, n° voie',
  },
  postcode: {
    en: 'postcode, postal code, zip, zip code, postal zip code, post post code',
    nl: 'postkode, postcode klant',
    de: 'PLZ, Postleitzahl',
    fr: 'code postal, CP',
  },
  place: {
    en: 'city, town, place',
    nl: 'plaats, woonplaats, plaatsnaam, stad',
    de: 'Ort, Wohnort, Stadt, Ortsname',
    fr: 'ville, commune, localité',
  },
  country: {
    en: 'country, country code',
    nl: 'land, landcode, landnaam',
    de: 'Länderkennzeichen, Länderkürzel, Staat',
    fr: 'pays, code pays',
  },
  birthday: {
    en: 'birthday, date of birth, birth date, DOB',
    nl: 'geboortedatum, geb datum, verjaardag',
    de: 'Geburtsdatum, Geburtstag, geb am',
    fr: 'date de naissance, né le, naissance',
  },
  is_lease_company: {
    en: 'is lease company, is leasing company',
    nl: 'is leasemaatschappij, is lease',
    de: 'ist Leasinggesellschaft, ist Leasing',
    fr: 'est société de leasing, est leasing',
  },
  is_internal: {
    en: 'internal, is internal, internal customer',
    nl: 'intern, is intern, interne klant',
    de: 'ist intern, interner Kunde',
    fr: 'interne, est interne, client interne',
  },
  passant: {
    en: 'walk in, is walk in, walk in customer',
    nl: 'passant, is passant',
    de: 'Laufkunde, Laufkundschaft',
    fr: 'client de passage, de passage',
  },
  // Not `contact number`: in nearly all files that is a telephone number.
  meta_dms_nr: {
    en: 'contact id, contact code, contact person number, contact person no',
    nl: 'contactpersoonnummer, contactpersoon nr',
    de: 'Ansprechpartnernummer, Ansprechpartner Nr',
    fr: 'code contact, id contact',
  },
  dms_created_at: {
    en: 'customer created, customer created at, customer since',
    nl: 'klant aangemaakt op, klant sinds, aanmaakdatum klant',
    de: 'Kunde angelegt am, Kunde seit, Anlagedatum Kunde',
    fr: 'client créé le, client depuis, date création client',
    besidePart:
      'created, created at, since, aangemaakt op, sinds, angelegt am, seit, créé le, depuis',
  },
};
