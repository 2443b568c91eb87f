import type { ColumnWords } from './column-words';

/** German, with the names of Loco-Soft, Werbas, incadea on Business Central, DATEV, DAT and the Zulassungsbescheinigung. */
export const de: ColumnWords = {
  ignored:
    'der, die, das, des, dem, den, von, vom, zum, zur, im, in, am, an, auf, bei, für, und, u, oder, mit, um, ist, eines, einer, bitte, wird, werden, wünscht, möchte, soll, darf kunde, darf, vor ort, aktiv, feld, s, e, lt, laut, gemäß, ihr, ihre, ihrer, ihres, ihren, sie, ich, mein, meine, meines, wir, uns, falls bekannt, wenn bekannt, optional, pflichtfeld, kann, tbl, automatische, automatischen, automatisierte, automatisierten, um den, gegen, j n, ja nein, mai, per, ja, gewählt, gewählte, gewählter, gewähltes, ausgewählt, ausgewählte',
  number: 'nummer, nummern, nr, -nr, num, no, -no, #, kennnummer, nrn, personalnr, personalnummer',
  reference: 'ref, referenz',
  id: 'id, -id-, kennung, kennziffer, ident id',
  code: 'code, schlüssel code, kürzel, -code, kz, -kz',
  dms: 'dms',
  appointment:
    'termin, termine, werkstatttermin, werkstattermin, term, term-, buchung, buchungs, terminbuchung, besuch, reservierung, reparaturtermin, werkstattbesuch, servicetermin, serviceterm, terminvereinbarung, werkstattbuchung, kundentermin',
  case: 'vorgang, vorgangs, vorg, fallnummer, akte, aktenzeichen, schadenakte, ticket, servicefall, reparaturfall',
  planned:
    'plan-, geplant, geplante, geplanter, vereinbart, vereinbarter, soll-, planung, voraussichtlich, gewünschter, gewünschte, wunsch-, erwartet, erwarteter, erwartete, geplanter termin, geplantes, geplanten, vorgesehen, vorgesehene, vorgesehener, prognostiziert, wunsch',
  workshop: 'werkstatt, wkst, werkst, werkstattname, garage',
  service: 'service, kundendienst, kd dienst',
  workOrder:
    'werkstattauftrag, werkstattauftrags, reparaturauftrag, reparaturauftrags, serviceauftrag, serviceauftrags, arbeitsauftrag, arbeitsauftrags, rep auftrag, repauftrag, wip, wip-, werkst auftrag, wa-, ra nr, werkauftrag, werkstattkarte, arbeitskarte, arbeitsauftr, rep auftr, werkstattauftr, serviceauftr, reparaturauftr, werkst auftr, instandsetzungsauftrag, reparaturkarte, auftragskarte, wartungsauftrag',
  order: 'auftrag, auftrags, auftr, auft, order, auftr-, aufträge, auftragsnr, au-',
  document: 'beleg, dokument',
  operation:
    'arbeit, arbeiten, arbeits, arbeitsposition, auftragsposition, tätigkeit, tätigkeiten, arbeitsgang, maßnahme, leistungsposition, reparatur arbeit, durchzuführende arbeiten, instandsetzung, arbeitspos, arb, arb-, reparatur, reparaturarbeit, werkstattleistung, serviceleistung, arbeitsleistung, arbeitspaket, maßn, verrichtung, intervention, job, aufgabe, aufgaben, instandsetzungsarbeit, wartungsarbeit',
  line: 'position, positionen, positions, pos, pos-, zeile, zeilen, zeilennummer, auftragszeile, auftragspos',
  location:
    'standort, standorts, filiale, filial, fil, betrieb, betriebs, niederlassung, niederlassungs, nl-, betriebsstätte, lagerort, lagerorte, autohaus, zweigstelle, mandant filiale, zweigniederlassung, betr st, betriebsst, händler, händler-, betriebsteil, betriebsstelle, mandant standort, mandant niederlassung, betriebsstätten, haus, werkstattstandort, servicebetrieb, servicestandort, depot, partnerwerkstatt, werkstattpartner, kfz betrieb, reparaturbetrieb, standortkürzel, betr, betr-, servicepartner',
  car: 'fahrzeug, fahrzeuge, kfz, kfz-, fzg, fzg-, fz, pkw, auto, wagen, fahrz, kraftfahrzeug, fahrzeug-, objekt, kraftrad, motorrad',
  customer:
    'kunde, kunden, kd, kd-, kde, kund, debitor, debitoren, deb, deb-, klient, auftraggeber, verk an, verkauf an, verk an deb, verk an kunde, kdn, besteller, ansprechpartner kunde, klienten, kundin, kundendaten, auftragg, ag, spedition, spediteur, transportunternehmen, flottenkunde, flottenkunden',
  'customer number':
    'debitorenkonto, kundenkonto, kundenkto, kto kunde, konto kunde, adr nr, adress nr, adressnummer, adressnr, adressen nr, kunnr, kunag, bu partner',
  driver:
    'fahrer, fahrzeugführer, fahrzeugfahrer, fahrerin, fahrer-, nutzer, fahrers, lenker, fahrzeuglenker, überbringer, nutzers, fahrzeugnutzer, dienstwagenfahrer, dienstwagennutzer, hauptfahrer, dienstwagenberechtigter',
  owner:
    'halter, halter-, fahrzeughalter, eigentümer, besitzer, fahrzeugeigentümer, halterin, kfz halter, fahrzeugbesitzer, hlt, halters, eigentümers, besitzers, zulassungsinhaber, zulassungsbesitzer, zul besitzer, zul inhaber, fahrzeughalterin',
  contractor:
    'vertragspartner, leasinggesellschaft, leasingfirma, leasinggeber, leasingunternehmen, leasingbank, leasing gesellschaft, leasing geber, leasingsgesellschaft, leasingges, leasing ges, leasingpartner, vermieter, finanzierungsgesellschaft, leasinggebers, leasinggesellsch',
  contact: 'kontakt, kontakt-, kont-',
  name: 'name, namen, -name, nam, kurzname, bez name, matchcode name, vollständiger name, vor und nachname, vor und zuname, name und vorname, name1',
  surname:
    'nachname, familienname, zuname, nachn, nname, zun, familienn, famname, kundennachname, name last',
  firstName: 'vorname, vornamen, rufname, vorn, vname, vn, vorname n, name first',
  infix: 'namenszusatz, adelszusatz',
  initials: 'initialen',
  salutation:
    'anrede, kundenanrede, anredeform, briefanrede, anredetext, herr frau, anr, frau herr, anredecode, anred',
  title: 'titel',
  company:
    'firma, firmen, firmenname, unternehmen, unternehmens, organisation, organisations, firmierung, name der firma, firmenbezeichnung, firmenbez, betrieb kunde, organisationsname, gesellschaft, firmenn, unternehmensname, kundenfirma',
  email:
    'email, e mail, mail, mailadresse, emailadresse, e post, mail-, elektronische post, e mail adresse, e mails, emails, mailadr, mails, mail kontakt, e mailadresse, emailadr, e mail adr, smtp addr, smtp',
  mobile:
    'mobil, mobile, handy, mobilfunk, mob, mobilnummer, mobiltel, funk, mobil-, handynr, funktelefon, mobiltelefon, natel, handytelefon, mobilfunknr, mobiltelefonnummer, smartphone, handynummer, tel mob, mobilfunknummer, mob number',
  phone:
    'telefon, tel, tel-, telefonnummer, fon, festnetz, rufnummer, telefonnr, fernruf, telef, ruf nr, festnetznummer, -tel, telefonisch, telefonische, telefonischer, telefonnummern, telefonkontakt, tele, fernsprecher, telnr, telf1, tel number',
  sms: 'sms, whatsapp, sms nachrichten, messenger, textnachricht',
  private: 'privat, private, priv, zuhause, zu hause, p, privater, privates, heim, daheim',
  business:
    'geschäftlich, geschäft, geschäftliche, dienstlich, dienst, gesch, büro, beruflich, arbeit, g, gewerblich, dienstl, geschaeftl, geschäftl, berufl, firma, firmen',
  street: 'straße, strasse, str, str-, straßenname, strassen, strße, strasze, gasse, straß, stras',
  address:
    'adresse, anschrift, adr, wohnanschrift, postanschrift, adressen, adreßzeile, adresszeile, straßenadresse, wohnadresse, hausanschrift, kundenadresse',
  houseNumber:
    'hausnummer, hausnr, hnr, haus nr, hsnr, hausnum, haus nummer, hausno, hs nr, house num1',
  addition: 'hausnummernzusatz, hausnummerzusatz, hausnr zusatz, tür, top, stiege, türnummer',
  postcode:
    'postcode, plz, plz-, postleitzahl, plz code, post leitzahl, postlz, postl, postltz, post lz, plz ort plz, pstlz, post code1',
  place:
    'ort, orts, wohnort, stadt, ortsname, ort-, gemeinde, ortschaft, wohnsitz, ortsn, stadt ort, ort01, city1',
  country:
    'land, länder, länderkennzeichen, länderkürzel, staat, nation, land-, ländercode, landeskennzeichen, land1',
  birth:
    'geburtsdatum, geburtstag, geburts, geb, geb datum, geboren, geburt, gebdatum, gebdat, geb am, geburtsdat, gebtag, geb tag, geb dat',
  day: 'am, datum, dat, dat-, -dat, tag, datums, -datum, dtm, tages, wann, tagesdatum, dtm-, datm',
  time: 'um, uhrzeit, zeit, uhr, zeit-, -zeit, zeitpunkt uhr, std, zt, zt-, -zt, uhrz, urzeit, ab uhr, um uhr, -uhr',
  'day time':
    'zeitpunkt, datumzeit, zeitp, datum uhrzeit, datum und zeit, datum und uhrzeit, zeitstempel',
  begin:
    'beginn, start, anfang, ab, startet, von datum, beginnt, reparaturbeginn, startet am, begin, arbeitsbeginn, starttermin, zeitfenster',
  end: 'ende, end, end-, ablauf, endet, läuft ab, auslauf, enddatum',
  until: 'bis, fällig, fälligkeit, gültig bis, fällig am, gültigkeit, fällig bis',
  created:
    'angelegt, erstellt, erfasst, anlage, anlage-, erstell, erstellungs, erstellung, erfassung, erfassungs, angel, anl, angelegt am, eingegeben, auftrag vom, seit, erfaßt, aufgenommen, eröffnet, eröffnung, eröffnungs, neuanlage, eingereicht, abgesendet, abgeschickt, gebucht, gebucht am, eingabe, eingabe-, erf, erf-, gemeldet, gemeldet am, meldedatum, aufnahme, aufnahmedatum, angemeldet am, anmeldung vom, terminvereinbarung vom, vereinbart am, erzeugt, bestellt am, reserviert am, eingetragen, eingetragen am, hinzugefügt, notiert, notiert am, auftragserteilung, beauftragt am, angefragt am, anfragedatum, =zeitstempel, anfrage vom, anfragezeitpunkt, anfrageeingang',
  opened: 'geöffnet',
  arrival:
    'annahme, annahme-, bring, bring-, anlieferung, ankunft, abgabe, fahrzeugannahme, anlieferungs, angenommen, eingang, bringen, hereinnahme, eintreffen, abgabe fahrzeug, annahmetermin, bringtermin, anliefer-, gebracht, ann, ann-, fahrzeugabgabe, abgabetermin, einlieferung, eingeliefert, abgegeben, ankunftszeit, anlieferdatum, bringt, bringt auto, einstellung fahrzeug, fahrzeugeingang, bringdatum, kommt',
  ready:
    'fertigstellung, fertigstellungs, fertig, fertig-, abhol, abholung, rückgabe, rück, übergabe, abgeholt, abholtermin, fertigtermin, fertigstellungstermin, abholen, auslieferung werkstatt, fahrzeugrückgabe, rückgabetermin, fahrzeugübergabe, bereit, fertigmeldung, hol, hol-, fert-, holtermin, fertig bis, bereit ab, bereit bis, abholbereit, fertig gemeldet, auslieferzeit, rückg, fertigst, fertigstellg, fertigdatum, fahrzeugabholung, abzuholen, holt, holt ab, erledigt bis, rückgabedatum, ausgabe fahrzeug, fahrzeugausgabe, bereitgestellt, retour kunde',
  promised:
    'zugesagt, zusage, versprochen, zugesagter, versprochen bis, zugesagt bis, zugesichert, zusagetermin, zugesagte, versprochene',
  vin: 'fin, vin, fin-, fahrzeugidentifikationsnummer, fahrzeug identifizierungsnummer, fahrzeugidentifizierungsnummer, fahrzeug ident, fzg ident, fahrzeugidentnummer, fahrzeugidentifikation, identnummer, fahrzeug identifikation, fgst, fgst-, ident nr, ident fahrzeug, fin vin, fgnr, fg nr, fahrgnr, fahrzeugidentifizierung, fz ident, fzg id nr, fin code, fahrzeug id nr, fahrzeugidentifizierungsnr, fin nr vin, vin fin, vhvin, fleet vin, fgnu',
  chassis:
    'fahrgestell, fahrgest, chassis, fg, fahrg, fgst nr, fahrgst, rahmen, fahrgest nr, fahrgestellnr, rahmennummer, fahrgestellnummer fin',
  make: 'marke, marken, hersteller, fabrikat, fahrzeugmarke, hersteller-, fahrzeughersteller, fabr, marke-, automarke, herst, fahrzeugmarken, hersteller marke, marke hersteller, hst, mark',
  model:
    'modell, modelle, handelsbezeichnung, modell-, mod, verkaufsbezeichnung, typbezeichnung, typ modell, modellvariante, modellbez, modelltext, modellname, mdl, fahrzeugmodell, model, modellvar, typbz, verkaufsbez',
  type: 'typ, art, typen',
  plate:
    'kennzeichen, kennz, kennz-, nummernschild, amtliches kennzeichen, amtl kennzeichen, polizeiliches kennzeichen, pol kennzeichen, amtl kennz, pol kennz, autokennzeichen, kfz kennzeichen, kfz kennz, kennzeich, behördliches kennzeichen, behördl kennzeichen, behördl kz, amtl kz, pol kz, kontrollschild, kontrollschildnummer, kontrollschildnr, behördliches kz, nummerntafel, fzg kz, kfz kz, autonummer, autonr, kfz nummernschild, fahrzeugkennz, fahrzeugkennzeichen, amtl kfz kz, kennzeichen kfz, polizeil kennzeichen, wunschkennzeichen, licext, license num, licence num, pkzn, kenn, =schild, schilder, schildnr',
  registration:
    'zulassung, zulassungs, zugelassen, letzte zulassung, zul, anmeldung fahrzeug, zulassungsdat',
  first: 'erst, erst-, erste, erstmalig, erster, tag der erst',
  'first registration':
    'ez, erstzulassung, erstzulassungs, erstzul, ez-, erstzulassungsdatum, inverkehrsetzung, 1 inverkehrsetzung, inverkehrssetzung, 1 inv, erstinverkehrsetzung, 1 zulassung, 1 zul, 1 zulassungsdatum, 1 iv, zulassung erstmals, erstmalige zulassung, erstmals zugelassen, ez datum, erstzul datum, erste inverkehrsetzung, 1 inverkehrs, 1 zulass, ezl',
  fuel: 'kraftstoff, kraftstoffart, treibstoff, antriebsart, antrieb, energieträger, kraftst, kraftstoffsorte, motorart, kraftst art, treibst, kraftstofftyp, energieart, energie, sprit',
  truck: 'lkw, lastwagen, lastkraftwagen',
  mileage:
    'kilometerstand, km stand, kmstand, km, kms, -km, kilometer, laufleistung, tachostand, km-, tacho, kmst, km laufleistung, fahrleistung, kmstd, gesamtlaufleistung, kilometerleistung, stand tacho, kilom, gefahrene km, anzahl km, tachokilometer, kilometerst, km aktuell, gelaufene km, wegstrecke, km std, kilometerzähler, zählerstand, readg',
  current:
    'aktuell, aktuelle, aktueller, derzeit, derzeitiger, momentan, letzter bekannter, abgelesen, abgelesener, gemeldet, gemeldeter, letzter, akt, bei beauftragung',
  warranty: 'garantie, gewährleistung, neuwagengarantie',
  lease: 'leasing, leasingvertrag, lease, leasingvertrags',
  apk: 'apk',
  hu: 'hu, hu-, tüv, hauptuntersuchung, hu au, nächste hauptuntersuchung, au hu, tüv au, hu termin, nächste hu, hu nächste, tüv termin, nächster tüv, nächste tüv, tüv fällig, hu fällig, hu gültig, nächster tüv termin, nächster hu, hu au termin, nächster hu au termin, nächster tüv au termin, hu fälligkeit, tüv gültig, tüv gültig bis, hauptunters, tüv hu, prüfplakette, tüv plakette, hu plakette, §57a, 57a, pickerl, pickerl bis, mfk nächste, nächste mfk, mfk fällig, tüv au fällig, nächster tüv hu, nächste hu au, nächste tüv au',
  netherlands: 'nl, niederlande, niederlanden',
  germany: 'deutschland',
  rdw: 'rdw',
  variant: 'variante',
  version: 'version',
  typeApproval: 'typgenehmigung, typgenehmigungs, eg typgenehmigung',
  mcc: 'mcc, mobilitätskarte',
  state: 'status, zustand, auftragsstatus',
  fetched: 'abgerufen',
  picture: 'bild, foto',
  url: 'url, link',
  label:
    'bezeichnung, bez, kurztext, benennung, kurzbeschreibung, stichwort, betreff, überschrift, kurzbez, kurzbezeichn, kurztitel',
  description:
    'beschreibung, text, texte, -text, beschr, arbeitsbeschreibung, auftragstext, werkstatttext, beschreib, bez text, reparaturtext, positionstext',
  long: 'lang, lange, ausführliche, zusatz, ausführlich, detaillierte, langtext, erweiterte',
  details: 'erläuterung, details, detail, langtext, zusatztext, einzelheiten',
  notes:
    'bemerkung, bemerkungen, notiz, notizen, anmerkung, anmerkungen, hinweis, hinweise, kommentar, info, infos',
  work: 'auszuführende arbeiten, gewünschte arbeiten, werkstattarbeiten, leistungsumfang, arbeitsumfang, auftragsumfang, reparaturumfang, gewünschte leistung, auszuführende arbeit, leistungen, gewählte leistungen, gewünschte leistungen, gebuchte leistungen, arbeitsanweisung, reparaturanweisung, reparaturen, zu erledigen, was ist zu tun, auftragsinhalt, auftragsbeschreibung, reparaturauftragstext, was machen',
  complaint:
    'beanstandung, beanstandungen, kundenbeanstandung, grund, anlass, kundenwunsch, problem, schadensbild, besuchsgrund, termingrund, mangel, fehlerbeschreibung, kundenaussage, kundenangabe, reparaturwunsch, reparaturgrund, defekt, fehler, störung, kundenbeanstandungen, reklamation, symptom, symptome, mängel, kundenauftrag text, kundenwünsche, anliegen, kundenanliegen, was ist kaputt, fehlerbild, schadenbild, schadenbeschreibung, schadensbeschreibung, schadenhergang',
  price:
    'preis, verkaufspreis, preis-, -preis, vk preis, endpreis, bruttopreis, festpreis, pauschalpreis, preise, listenpreis arbeit, pauschale, angebotspreis arbeit, richtpreis, preis eur, betrag eur, preis in eur, fixpreis',
  amount: 'betrag, beträge, arbeitswert eur',
  including:
    'brutto, inkl, inkl mwst, inklusive, incl, mit mwst, inkl ust, inkl steuer, inkl mehrwertsteuer, incl mwst, inkl 19 mwst, mit steuer, brutto inkl',
  mechanic: 'mechaniker, monteur, mechatroniker, techniker',
  visible: 'sichtbar',
  agreed: 'einverstanden, genehmigt, freigegeben',
  waiting:
    'wartet, wartend, wartender, wartekunde, wartetermin, warten, wartet auf fahrzeug, kunde wartet, wartet vor ort, wartekd, warte, ich warte, wartek, wartekunden, wartet im haus, wartet im autohaus, wartet in werkstatt, wartet in der werkstatt, wartet solange, wartet darauf, kd wartet, wartet bei uns, warter, kunde möchte warten, möchte warten, kunde bleibt, bleibt vor ort',
  internal: 'intern, interne, interner',
  walkIn: 'laufkunde, laufkundschaft',
  isLease: 'ist leasinggesellschaft, ist leasing',
  preferred: 'bevorzugt, bevorzugter, bevorzugte, gewünschter kontakt',
  channel: 'kanal, weg',
  not: 'nicht, kein, keine, keinen, nein, keinerlei, verboten, untersagt, verweigert, abgelehnt, unerwünscht, niemals, nicht erwünscht, nicht gewünscht, nicht erlaubt, nicht gestattet, nicht zulässig, nie',
  block:
    'sperre, sperr, sperren, gesperrt, blockiert, blockieren, sperrvermerk, gesp, sperrkennzeichen, geblockt, blockierung, -sp',
  reach:
    'kontaktieren, anrufen, anschreiben, kontaktaufnahme, ansprechen, kontaktiert, anruf, anrufe, kontakte, kontakt, kontakt aufnehmen, stören, anmailen, angerufen, telefonisch kontaktieren, benachrichtigen, mailen, anzurufen, zu kontaktieren, kontaktierung, telefonate, belästigen, kontaktierbar, erreichbar sein',
  message:
    'kommunikation, kommunikations, nachrichten, nachricht, benachrichtigung, benachrichtigungen, mitteilungen, mitteilung, meldungen, meldung, infomail, benachr',
  optOut:
    'opt out, optout, abgemeldet, nicht kontaktieren, kontaktverbot, kommunikationsverbot, dnc, abbestellt, schwarze liste, alles abgemeldet, keine erinnerung, keine erinnerungen, nicht melden',
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
  'operation number': 'leistungsnr, leistungsnummer, leistungs id, leistung id, vornr',
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
  flag: 'kennzeichen ja nein, j n, ja nein, kz j n',
  lessee: 'leasingnehmer, leasingnehmers, leasing nehmer, mieter',
  'business mobile': 'diensthandy, firmenhandy, geschäftshandy, dienstmobil',
  'business phone':
    'dienstnummer, diensttelefon, durchwahl, bürotelefon, firmentelefon, geschäftstelefon',
  extra:
    'zusatz, zusätzliche, zusätzlich, zusätzlicher, weitere, weiterer, sonstige, sonstiges, andere, extra, nebenarbeit, ergänzende',
  'extra work': 'mehrarbeit, zusatzauftrag, außerdem, noch dazu, zusatzleistung, zusatzleistungen',
  currency: 'euro, chf, sfr, franken',
  payer:
    'rechnungsempfänger, rechnungsempf, rech an, rechnung an, zahler, rechnungskunde, zahlungspflichtiger, kostenträger, regulierer, rechnungsempfängers, re',
  'case number': 'qmnum',
  'location code': 'werks',
  'created day': 'erdat',
  'created time': 'erzet',
  'planned begin day': 'gstrp',
  'planned begin time': 'gsuzp',
  'planned end day': 'gltrp',
  'planned end time': 'gluzp',
  'car number': 'equnr, vhcle',
  'payer number': 'kunre, kunrg',
  'operation label': 'ktext, ltxa1',
  performance: '=leistung, =umfang',
  delivery: 'auslieferung',
  tyreChange:
    'wechsel, reifenwechsel, räderwechsel, umrüstung, radwechsel, wechsel-, umsteck, umstecken, pneuwechsel, saisonwechsel, rädertausch',
  'begin alone': '=von',
  settled: 'eingeplant am, verplant am',
  preferences: 'präferenzen',
  'day weekday': '=tag',
  confirmed: 'bestätigt, bestätigter, bestätigte, bestätigtes, fix, fixiert',
  insured: 'anspruchsteller, versicherungsnehmer, geschädigter',
  other:
    'rechnung, rechnungs, rech, zahlung, zahlungs, fakturiert, serviceberater, berater, verkäufer, annehmer, mitarbeiter, benutzer, sachbearbeiter, meister, bearbeiter, motor, baujahr, modelljahr, jahr, farbe, polster, menge, anzahl, einheit, rabatt, stunden, dauer, aw, arbeitswerte, bühne, hebebühne, schlüssel, schlüsselnummer, leihwagen, ersatzwagen, ersatzfahrzeug, mietwagen, werkstattersatzwagen, letzter, letzte, letztes, nächste, nächster, vorherige, vorheriger, liste, saldo, summe, gesamt, gesamtbetrag, mwst, steuer, kostenstelle, versicherung, versicherer, schaden, kostenvoranschlag, angebot, angebots, geändert, änderung, änderungs, abgeschlossen, geschlossen, storniert, sprache, geschlecht, abteilung, kategorie, gruppe, priorität, dringlichkeit, reifen, einlagerung, fax, telefax, internet, website, bank, iban, bic, ust, ustidnr, ust idnr, steuernummer, netto, hubraum, gewicht, getriebe, hsn, tsn, hsn tsn, hersteller nr, verkauf, kauf, einkauf, lieferung, liefer, ausgeliefert, lieferdatum, provision, erinnerung, bundesland, region, ortsteil, konto, kreditlimit, mahnung, kundengruppe, kundenart, teile, lager, lieferant, artikel, kw, ps, servicetyp, modellschlüssel, typschlüssel, schlüssel typ, zweite, zweiter, ehepartner, partner, terminende, terminart, auftragsart, au, inspektion, wartung, umfrage, lackierung, zubehör, wiedervorlage, mitglied, name 2, vertrag, bereich, arbeitsplatz, kolonne, statistik, abrechnung, abrechnungs, pfand, filter, urlaub, buchungsdatum, buchungstag, angelegt von, erstellt von, erfasst von, eingegeben von, aufgenommen von, angenommen von, bearbeitet von, gebucht von, geöffnet von, vereinbart von, fahrzeugart, buchungstext, karosserie, mandant, verschoben, zusteller, vertragsnr, vertragsbeginn, freigabe bis, freigabestatus, einlagerungsnr, leihfahrzeug, ersatz-, ersatzfzg, hol und bring, hol bring, erwartet teile, lfd nr, laufende nr, laufnr, mot kz, motorkennzeichen, stammnr, typenschein, uvv, benutzername, teileausgabe, vorgesetzter, freigegeben durch, prüfung, umsatz, nat code, nationaler code, motorleistung, leistung kw, leistung ps, leistung in kw, fuhrparkleiter, fuhrparkleitung, freigabebetrag, freigabesumme, einlagerungs, radsatz, räder, rad, felgen, pneu',
};
