import type { ColumnWords } from './column-words';

/** German, with the names of Loco-Soft, Werbas, incadea on Business Central, DATEV, DAT and the Zulassungsbescheinigung. */
export const de: ColumnWords = {
  ignored:
    'der, die, das, des, dem, den, von, vom, zum, zur, im, in, am, an, auf, bei, für, und, u, oder, mit, um, ist, eines, einer, bitte, wird, werden, wünscht, möchte, soll, darf kunde, darf, vor ort, aktiv, feld, s, e, lt, laut, gemäß, ihr, ihre, ihrer, ihres, ihren, sie, ich, mein, meine, meines, wir, uns, falls bekannt, wenn bekannt, optional, pflichtfeld, kann, tbl, automatische, automatischen, automatisierte, automatisierten',
  number: 'nummer, nummern, nr, -nr, num, no, -no, #, kennnummer, nrn',
  reference: 'ref, referenz',
  id: 'id, -id-, kennung, kennziffer, ident id',
  code: 'code, schlüssel code, kürzel, -code, kz',
  dms: 'dms',
  appointment:
    'termin, termine, werkstatttermin, werkstattermin, term, term-, buchung, buchungs, terminbuchung, besuch, reservierung, reparaturtermin',
  case: 'vorgang, vorgangs, vorg',
  planned:
    'plan-, geplant, geplante, geplanter, vereinbart, vereinbarter, soll-, planung, voraussichtlich, gewünschter, gewünschte, wunsch-, erwartet, erwarteter, erwartete, geplanter termin',
  workshop: 'werkstatt, wkst, werkst',
  service: 'service, kundendienst, kd dienst',
  workOrder:
    'werkstattauftrag, werkstattauftrags, reparaturauftrag, reparaturauftrags, serviceauftrag, serviceauftrags, arbeitsauftrag, arbeitsauftrags, rep auftrag, repauftrag, wip, wip-, werkst auftrag, wa-, ra nr, werkauftrag, werkstattkarte',
  order: 'auftrag, auftrags, auftr, auft, order, auftr-',
  document: 'beleg, dokument',
  operation:
    'arbeit, arbeiten, arbeits, arbeitsposition, auftragsposition, tätigkeit, tätigkeiten, arbeitsgang, maßnahme, leistungsposition, reparatur arbeit, durchzuführende arbeiten, instandsetzung, arbeitspos, arb, arb-',
  line: 'position, positionen, positions, pos, pos-, zeile, zeilen, zeilennummer, auftragszeile, auftragspos',
  location:
    'standort, standorts, filiale, filial, fil, betrieb, betriebs, niederlassung, niederlassungs, nl-, betriebsstätte, lagerort, lagerorte, autohaus, zweigstelle, mandant filiale, zweigniederlassung, betr st, betriebsst, händler, händler-, betriebsteil, betriebsnr, betriebsstelle, mandant standort, mandant niederlassung',
  car: 'fahrzeug, fahrzeuge, kfz, kfz-, fzg, fzg-, fz, pkw, auto, wagen, fahrz, kraftfahrzeug',
  customer:
    'kunde, kunden, kd, kd-, kde, kund, debitor, debitoren, deb, deb-, klient, auftraggeber, verk an, verkauf an, verk an deb, verk an kunde, kdn',
  'customer number': 'debitorenkonto, kundenkonto',
  driver: 'fahrer, fahrzeugführer, fahrzeugfahrer, fahrerin, fahrer-, nutzer',
  owner:
    'halter, halter-, fahrzeughalter, eigentümer, besitzer, fahrzeugeigentümer, halterin, kfz halter, fahrzeugbesitzer, hlt',
  contractor:
    'vertragspartner, leasinggesellschaft, leasingfirma, leasinggeber, leasingunternehmen, leasingbank, leasing gesellschaft, leasing geber',
  contact: 'kontakt, kontakt-, kont-',
  name: 'name, namen, -name, nam, kurzname, bez name, matchcode name, vollständiger name, vor und nachname, vor und zuname, name und vorname',
  surname: 'nachname, familienname, zuname, nachn, nname',
  firstName: 'vorname, vornamen, rufname, vorn, vname',
  infix: 'namenszusatz, adelszusatz',
  initials: 'initialen',
  salutation: 'anrede, kundenanrede, anredeform, briefanrede',
  title: 'titel',
  company:
    'firma, firmen, firmenname, unternehmen, unternehmens, organisation, organisations, firmierung, name der firma, firmenbezeichnung',
  email:
    'email, e mail, mail, mailadresse, emailadresse, e post, mail-, elektronische post, e mail adresse, e mails, emails',
  mobile:
    'mobil, mobile, handy, mobilfunk, mob, mobilnummer, mobiltel, funk, mobil-, handynr, funktelefon, mobiltelefon, natel',
  phone:
    'telefon, tel, tel-, telefonnummer, fon, festnetz, rufnummer, telefonnr, fernruf, telef, ruf nr, festnetznummer, -tel, telefonisch, telefonische, telefonischer',
  sms: 'sms, whatsapp',
  private: 'privat, private, priv, zuhause, zu hause, p',
  business:
    'geschäftlich, geschäft, geschäftliche, dienstlich, dienst, gesch, büro, beruflich, arbeit, g, gewerblich, dienstl, geschaeftl',
  street: 'straße, strasse, str, str-, straßenname, strassen, strße, strasze',
  address:
    'adresse, anschrift, adr, wohnanschrift, postanschrift, adressen, adreßzeile, adresszeile',
  houseNumber: 'hausnummer, hausnr, hnr, haus nr, hsnr',
  addition: 'hausnummernzusatz, hausnummerzusatz, hausnr zusatz',
  postcode: 'postcode, plz, plz-, postleitzahl, plz code, post leitzahl, postlz',
  place: 'ort, orts, wohnort, stadt, ortsname, ort-, gemeinde, ortschaft',
  country:
    'land, länder, länderkennzeichen, länderkürzel, staat, nation, land-, ländercode, landeskennzeichen',
  birth:
    'geburtsdatum, geburtstag, geburts, geb, geb datum, geboren, geburt, gebdatum, gebdat, geb am',
  day: 'am, datum, dat, dat-, -dat, tag, datums, -datum, dtm, tages',
  time: 'um, uhrzeit, zeit, uhr, zeit-, -zeit, zeitpunkt uhr, std',
  'day time': 'zeitpunkt, datumzeit',
  begin: 'beginn, start, anfang, ab, startet, von datum, beginnt, reparaturbeginn',
  end: 'ende, end, end-, ablauf, endet, läuft ab, auslauf, enddatum',
  until: 'bis, fällig, fälligkeit, gültig bis, fällig am, gültigkeit, fällig bis',
  created:
    'angelegt, erstellt, erfasst, anlage, anlage-, erstell, erstellungs, erstellung, erfassung, erfassungs, angel, anl, angelegt am, eingegeben, auftrag vom, seit, erfaßt, aufgenommen, eröffnet, eröffnung, eröffnungs, neuanlage, zeitstempel, eingereicht, abgesendet, abgeschickt, gebucht, gebucht am, eingabe, eingabe-',
  opened: 'geöffnet',
  arrival:
    'annahme, annahme-, bring, bring-, anlieferung, ankunft, abgabe, fahrzeugannahme, anlieferungs, angenommen, eingang, bringen, hereinnahme, eintreffen, abgabe fahrzeug, annahmetermin, bringtermin, anliefer-, gebracht',
  ready:
    'fertigstellung, fertigstellungs, fertig, fertig-, abhol, abholung, rückgabe, rück, übergabe, abgeholt, abholtermin, fertigtermin, fertigstellungstermin, abholen, auslieferung werkstatt, fahrzeugrückgabe, rückgabetermin, fahrzeugübergabe, bereit, fertigmeldung, hol, hol-, fert-, holtermin, fertig bis, bereit ab, bereit bis',
  promised: 'zugesagt, zusage, versprochen, zugesagter, versprochen bis, zugesagt bis',
  vin: 'fin, vin, fin-, fahrzeugidentifikationsnummer, fahrzeug identifizierungsnummer, fahrzeugidentifizierungsnummer, fahrzeug ident, fzg ident, fahrzeugidentnummer, fahrzeugidentifikation, identnummer, fahrzeug identifikation, fgst, fgst-, ident nr, ident fahrzeug, fin vin, fgnr, fg nr, fahrgnr, fahrzeugidentifizierung',
  chassis: 'fahrgestell, fahrgest, chassis, fg, fahrg, fgst nr, fahrgst, rahmen',
  make: 'marke, marken, hersteller, fabrikat, fahrzeugmarke, hersteller-, fahrzeughersteller, fabr, marke-, automarke',
  model:
    'modell, modelle, handelsbezeichnung, modell-, mod, verkaufsbezeichnung, typbezeichnung, typ modell',
  type: 'typ, art, typen',
  plate:
    'kennzeichen, kennz, kennz-, nummernschild, amtliches kennzeichen, amtl kennzeichen, polizeiliches kennzeichen, pol kennzeichen, amtl kennz, pol kennz, autokennzeichen, kfz kennzeichen, kfz kennz, kennzeich, behördliches kennzeichen, behördl kennzeichen, behördl kz, amtl kz, pol kz, kontrollschild, kontrollschildnummer, kontrollschildnr, behördliches kz, nummerntafel, fzg kz, kfz kz',
  registration: 'zulassung, zulassungs, zugelassen, letzte zulassung, zul, anmeldung fahrzeug',
  first: 'erst, erst-, erste, erstmalig, erster, tag der erst',
  'first registration':
    'ez, erstzulassung, erstzulassungs, erstzul, ez-, erstzulassungsdatum, inverkehrsetzung, 1 inverkehrsetzung, inverkehrssetzung, 1 inv, erstinverkehrsetzung, 1 zulassung',
  fuel: 'kraftstoff, kraftstoffart, treibstoff, antriebsart, antrieb, energieträger, kraftst, kraftstoffsorte',
  truck: 'lkw, lastwagen, lastkraftwagen',
  mileage:
    'kilometerstand, km stand, kmstand, km, kms, -km, kilometer, laufleistung, tachostand, km-, tacho, kmst, km laufleistung, fahrleistung, kmstd, gesamtlaufleistung, kilometerleistung, stand tacho',
  current: 'aktuell, aktuelle, aktueller, derzeit, derzeitiger, momentan, letzter bekannter',
  warranty: 'garantie, gewährleistung, neuwagengarantie',
  lease: 'leasing, leasingvertrag, lease, leasingvertrags',
  apk: 'apk',
  hu: 'hu, hu-, tüv, hauptuntersuchung, hu au, nächste hauptuntersuchung, au hu, tüv au, hu termin, nächste hu, hu nächste, tüv termin, nächster tüv, nächste tüv, tüv fällig, hu fällig, hu gültig, nächster tüv termin, nächster hu, hu au termin, nächster hu au termin, nächster tüv au termin',
  netherlands: 'nl, niederlande, niederlanden',
  germany: 'de, deutschland',
  rdw: 'rdw',
  variant: 'variante',
  version: 'version',
  typeApproval: 'typgenehmigung, typgenehmigungs, eg typgenehmigung',
  mcc: 'mcc, mobilitätskarte',
  state: 'status',
  fetched: 'abgerufen',
  picture: 'bild, foto',
  url: 'url, link',
  label: 'bezeichnung, bez, kurztext, benennung, kurzbeschreibung, stichwort, betreff',
  description:
    'beschreibung, text, texte, -text, beschr, arbeitsbeschreibung, auftragstext, werkstatttext',
  long: 'lang, lange, ausführliche, zusatz, ausführlich, detaillierte, langtext, erweiterte',
  details: 'erläuterung, details, detail, langtext, zusatztext, einzelheiten',
  notes:
    'bemerkung, bemerkungen, notiz, notizen, anmerkung, anmerkungen, hinweis, hinweise, kommentar, info, infos',
  work: 'auszuführende arbeiten, gewünschte arbeiten, werkstattarbeiten, leistungsumfang, arbeitsumfang, auftragsumfang, reparaturumfang, gewünschte leistung, auszuführende arbeit, leistungen, gewählte leistungen, gewünschte leistungen, gebuchte leistungen, arbeitsanweisung, reparaturanweisung',
  complaint:
    'beanstandung, beanstandungen, kundenbeanstandung, grund, anlass, kundenwunsch, problem, schadensbild, besuchsgrund, termingrund, mangel, fehlerbeschreibung, kundenaussage, kundenangabe',
  price: 'preis, verkaufspreis, preis-, -preis, vk preis, endpreis, bruttopreis',
  amount: 'betrag',
  including: 'brutto, inkl, inkl mwst, inklusive, incl, mit mwst, inkl ust, inkl steuer',
  mechanic: 'mechaniker, monteur, mechatroniker, techniker',
  visible: 'sichtbar',
  agreed: 'einverstanden, genehmigt, freigegeben',
  waiting:
    'wartet, wartend, wartender, wartekunde, wartetermin, warten, wartet auf fahrzeug, kunde wartet, wartet vor ort, wartekd, warte, ich warte',
  internal: 'intern, interne, interner',
  walkIn: 'laufkunde, laufkundschaft',
  isLease: 'ist leasinggesellschaft, ist leasing',
  preferred: 'bevorzugt, bevorzugter, bevorzugte, gewünschter kontakt',
  channel: 'kanal, weg',
  not: 'nicht, kein, keine, keinen, nein, keinerlei, verboten, untersagt, verweigert, abgelehnt, unerwünscht, niemals, nicht erwünscht, nicht gewünscht, nicht erlaubt, nicht gestattet, nicht zulässig, nie',
  block:
    'sperre, sperr, sperren, gesperrt, blockiert, blockieren, sperrvermerk, gesp, sperrkennzeichen, geblockt, blockierung, -sp',
  reach:
    'kontaktieren, anrufen, anschreiben, kontaktaufnahme, ansprechen, kontaktiert, anruf, anrufe, kontakte, kontakt, kontakt aufnehmen, stören, anmailen, angerufen, telefonisch kontaktieren, benachrichtigen, mailen',
  message:
    'kommunikation, kommunikations, nachrichten, nachricht, benachrichtigung, benachrichtigungen, mitteilungen',
  optOut:
    'opt out, optout, abgemeldet, nicht kontaktieren, kontaktverbot, kommunikationsverbot, dnc, abbestellt',
  stop: 'stopp, verbot, untersagung, stop, widerspruch, widersprochen, widerruf, widerrufen, ablehnung',
  privacy: 'datenschutz, dsgvo, dse, ds gvo, dsgvo-, datenschutzerklärung, privatsphäre',
  advertising:
    'werbung, werbe, werbe-, newsletter, mailing, mailings, marketing, reklame, werbemails, werbepost, rundschreiben, werbebrief, robinson werbung, infopost',
  'advertising stop': 'robinson, robinsonliste, robinson liste',
  consent:
    'einwilligung, einwilligungen, zustimmung, einverständnis, erlaubnis, erlaubt, opt in, optin, ok, freigabe, unterschrieben, zugestimmt, gestattet, akzeptiert, eingewilligt, einverstanden mit, erwünscht, gewünscht, zulässig, datenschutz ok, angemeldet, bestellt newsletter, abonniert, erklärung, darf kontaktiert werden, darf angerufen werden, möchte nachrichten, möchte kontaktiert werden, kein widerspruch, keine einwände',
  'preferred channel':
    'kontaktweg, kommunikationskanal, kommunikationsweg, kontaktart, kommunikationsart',
  contactPerson: 'ansprechpartner, kontaktperson',
  by: 'durch',
  'order number': 'aufnr',
  'operation number': 'leistungsnr, leistungsnummer, leistungs id, leistung id',
  'operation name': 'leistungsname, leistung name, leistungsbezeichnung',
  'operation price': 'leistungspreis, leistung preis',
  'operation description':
    'leistungstext, leistungsbeschreibung, leistung text, reparaturbeschreibung, reparaturtext',
  modelRange: 'modellreihe, baureihe',
  'appointment planned': 'wunschtermin',
  'planned day': 'wunschdatum, wunschtag, wunschtermin tag',
  'planned time': 'wunschzeit, wunschuhrzeit',
  fleet: 'flotte, flotten, fuhrpark',
  'make name': 'markenname',
  'location number': 'betrnr, betr nr',
  other:
    'rechnung, rechnungs, rech, rech an, rechnungsempfänger, zahler, zahlung, zahlungs, kostenträger, fakturiert, serviceberater, berater, verkäufer, annehmer, mitarbeiter, benutzer, sachbearbeiter, meister, bearbeiter, motor, baujahr, modelljahr, jahr, farbe, polster, menge, anzahl, einheit, rabatt, stunden, dauer, aw, arbeitswerte, bühne, hebebühne, schlüssel, schlüsselnummer, leihwagen, ersatzwagen, ersatzfahrzeug, mietwagen, werkstattersatzwagen, letzter, letzte, letztes, nächste, nächster, vorherige, vorheriger, liste, saldo, summe, gesamt, gesamtbetrag, mwst, steuer, kostenstelle, versicherung, versicherer, schaden, kostenvoranschlag, angebot, angebots, geändert, änderung, änderungs, abgeschlossen, geschlossen, storniert, sprache, geschlecht, abteilung, kategorie, gruppe, priorität, dringlichkeit, reifen, einlagerung, fax, telefax, internet, website, bank, iban, bic, ust, ustidnr, ust idnr, steuernummer, netto, leistung, hubraum, gewicht, getriebe, hsn, tsn, hsn tsn, hersteller nr, verkauf, kauf, einkauf, lieferung, liefer, auslieferung, ausgeliefert, lieferdatum, provision, erinnerung, bundesland, region, ortsteil, konto, kreditlimit, mahnung, kundengruppe, kundenart, teile, lager, lieferant, artikel, kw, ps, servicetyp, modellschlüssel, typschlüssel, schlüssel typ, zweite, zweiter, ehepartner, partner, terminende, terminart, auftragsart, au, inspektion, wartung, umfrage, lackierung, zubehör, wiedervorlage, mitglied, name 2, vertrag, bereich, arbeitsplatz, kolonne, statistik, abrechnung, abrechnungs, pfand, filter, urlaub, buchungsdatum, buchungstag, angelegt von, erstellt von, erfasst von, eingegeben von, aufgenommen von, angenommen von, bearbeitet von, gebucht von, geöffnet von, vereinbart von, fahrzeugart, buchungstext, karosserie, mandant',
};
