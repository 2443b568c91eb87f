import type { ColumnWords } from './column-words';

/** German, with the names of Loco-Soft, Werbas, incadea on Business Central, DATEV, DAT and the Zulassungsbescheinigung. */
export const de: ColumnWords = {
  ignored:
    'der, die, das, des, dem, den, von, vom, zum, zur, im, in, am, an, auf, bei, für, und, u, oder, mit, um, eines, einer, bitte, wird, werden, wünscht, möchte, soll, darf kunde, darf, vor ort, aktiv, feld, s, e, lt, laut, gemäß, ihr, ihre, ihrer, ihres, ihren, sie, ich, mein, meine, meines, wir, uns, falls bekannt, wenn bekannt, optional, pflichtfeld, kann, tbl, automatische, automatischen, automatisierte, automatisierten, um den, gegen, mai, per, ja, gewählt, gewählte, gewählter, gewähltes, ausgewählt, ausgewählte, magic, komplett, komplette, kompletter, vollständig, vollständige, extern, b, lt schein, lt fahrzeugschein, laut schein, falls vorh, falls vorhanden, wenn vorhanden, dbm, wie lautet, wie lauten, wie ist, welches, welche, welcher, angaben, angabe, ca, circa, ungefähr, etwa, eigener, formatiert, vw, lt typenschein',
  number:
    'nummer, nummern, nr, -nr, num, no, -no, #, kennnummer, nrn, personalnr, personalnummer, persnr, ktonr, gp, lfnr, nmr',
  reference: 'ref, referenz',
  id: 'id, -id-, kennung, kennziffer, ident id, externe id',
  code: 'code, schlüssel code, kürzel, -code, kz, -kz, cd, -cd',
  dms: 'dms',
  appointment:
    'termin, termine, werkstatttermin, werkstattermin, term, term-, buchung, buchungs, besuch, reservierung, reparaturtermin, werkstattbesuch, servicetermin, serviceterm, terminvereinbarung, werkstattbuchung, kundentermin, wartungstermin, inspektionstermin, prüftermin, kundendiensttermin, räderwechseltermin, radwechseltermin, reifentermin, reifenwechseltermin, unfalltermin, onlinetermin, onlinebuchung, servicebuchung, wartungsbesuch, ter-, terminslot, gebucht für, reserviert für, vereinbart für',
  case: 'vorgang, vorgangs, vorg, fallnummer, akte, aktenzeichen, schadenakte, ticket, servicefall, reparaturfall',
  planned:
    'plan-, geplant, geplante, geplanter, vereinbart, soll-, planung, voraussichtlich, gewünschter, gewünschte, wunsch-, erwartet, erwartete, geplanter termin, geplantes, geplanten, vorgesehen, prognostiziert, avisiert, terminiert, vsl, vorauss, wunsch, gewünschtes, gewünschten',
  workshop: 'werkstatt, wkst, werkst, werkstattname, garage',
  service: 'service, kundendienst, kd dienst',
  workOrder:
    'werkstattauftrag, reparaturauftrag, serviceauftrag, arbeitsauftrag, repauftrag, wip, wip-, wa-, ra nr, werkauftrag, werkstattkarte, arbeitskarte, arbeitsauftr, rep auftr, werkstattauftr, serviceauftr, reparaturauftr, werkst auftr, instandsetzungsauftrag, reparaturkarte, auftragskarte, wartungsauftrag, repnr, repid, reparaturnr, reparaturnummer, servicebeleg, werkstattbeleg, reparaturbeleg, auftragsbeleg, k auftrag, karosserieauftrag, lackauftrag, unfallauftrag, schadenauftrag, schadensauftrag, werkstattschein, reparaturschein, auftragsschein, laufkarte, arbeitsblatt, garagenauftrag, reparaturzettel, arbeitszettel, repauf, werkstauftrag',
  order: 'auftrag, auftrags, auftr, auft, order, auftr-, aufträge, au-',
  document: 'beleg, dokument',
  operation:
    'arbeit, arbeiten, arbeits, arbeitsposition, auftragsposition, tätigkeit, arbeitsgang, maßnahme, leistungsposition, durchzuführende arbeiten, instandsetzung, arbeitspos, arb, arb-, reparatur, werkstattleistung, serviceleistung, arbeitsleistung, arbeitspaket, maßn, verrichtung, intervention, job, aufgabe, aufgaben, wartungsarbeit, rep-',
  line: 'position, positions, pos, pos-, zeile, zeilen, zeilennummer, auftragszeile, auftragspos, po, po-',
  location:
    'standort, standorts, filiale, filial, fil, betrieb, betriebs, niederlassung, nl-, betriebsstätte, autohaus, zweigstelle, mandant filiale, zweigniederlassung, betr st, betriebsst, händler, händler-, betriebsteil, betriebsstelle, mandant standort, mandant niederlassung, haus, depot, partnerwerkstatt, werkstattpartner, kfz betrieb, reparaturbetrieb, standortkürzel, betr, betr-, servicepartner, annahmebetrieb, annahmestelle, annahmestandort, betriebshof, verkaufsbüro, karosseriebetrieb, lackierbetrieb, prüfstelle, prüfstandort, servicestelle, vertragswerkstatt, wunschwerkstatt, servicecenter, reparaturstandort, reparaturwerkstatt, stützpunkt, zuständigkeitseinheit, hub, geplant bei, gebucht bei',
  car: 'fahrzeug, fahrzeuge, kfz, kfz-, fzg, fzg-, fz, pkw, auto, wagen, fahrz, kraftfahrzeug, fahrzeug-, objekt, kraftrad, motorrad, fahrzeugstamm, fzgstamm, fz-, krad, transporter, wohnmobil, motorroller, roller, dienstwagen, firmenwagen, dienstfahrzeug, firmenfahrzeug, flottenfahrzeug, leasingfahrzeug, zugmaschine',
  customer:
    'kunde leasingnehmer, kunde, kunden, kd, kd-, kde, kund, klient, auftraggeber, verk an, verkauf an, kdn, besteller, ansprechpartner kunde, klienten, kundin, kundendaten, auftragg, ag, spedition, spediteur, transportunternehmen, flottenkunde, kundschaft, zieldebitor, kundenstamm, ku-, ku, geschäftspartner, anfragender, anfragesteller, einsender, interessent, endkunde, werkstattkunde, servicekunde, privatkunde',
  debtor: 'debitor, debitoren, deb, deb-',
  'customer number':
    'kundenkonto, kundenkto, kto kunde, konto kunde, adressnummer, adressnr, adressen nr, kunnr, kunag, bu partner, perskto, personenkonto, personenkto, debitorkonto, kdkonto, gpnr, adrnr, kundenreferenz',
  driver:
    'fahrer, fahrzeugführer, fahrzeugfahrer, fahrerin, fahrer-, nutzer, fahrers, lenker, fahrzeuglenker, überbringer, nutzers, fahrzeugnutzer, dienstwagenfahrer, dienstwagennutzer, hauptfahrer, dienstwagenberechtigter, fahrzeugverantwortl, fahrzeugbenutzer, fahrzeugverantw, stammfahrer, stammfahrerin, lkw fahrer, kraftfahrer, chauffeur, bringer, fahrzeugbringer, einlieferer, lenkerin, wer fährt, motorradfahrer',
  owner:
    'halter, halter-, eigentümer, besitzer, halterin, hlt, halters, besitzers, zulassungsinhaber, zulassungsbesitzer, zul besitzer, zul inhaber, fzghalter, haltername, eigentümerin, besitzerin, zulassungsnehmer, halterdaten, zugelassen auf',
  contractor:
    'vertragspartner, leasinggesellschaft, leasingfirma, leasinggeber, leasingunternehmen, leasingbank, leasingsgesellschaft, leasingges, leasingpartner, vermieter, finanzierungsgesellschaft, leasinggesellsch, leasinganbieter, leasinginstitut, leasgeber, flottengesellschaft, flottenbetreiber, finanzierungsbank',
  contact: 'kontakt, kontakt-, kont-',
  name: 'name, namen, -name, nam, kurzname, bez name, matchcode name, vollständiger name, vor und nachname, vor und zuname, name und vorname, name1, anzeigename, vorname nachname',
  surname:
    'nachname, familienname, zuname, nachn, nname, zun, familienn, famname, kundennachname, name last, famnam, nachnam, zunam, anschreibename',
  firstName: 'vorname, vornamen, rufname, vorn, vname, vn, name first, vornam',
  infix: 'namenszusatz, adelszusatz',
  initials: 'initialen',
  salutation:
    'anrede, kundenanrede, anredeform, briefanrede, anredetext, herr frau, anr, frau herr, anred, anredeschlüssel',
  title: 'titel',
  company:
    'firma, firmen, unternehmen, organisation, firmierung, firmenbez, betrieb kunde, gesellschaft, firmenn, kundenfirma, firmenwortlaut, hofname',
  email:
    'email, mail, mailadresse, emailadresse, e post, mail-, elektronische post, emails, mailadr, mails, emailadr, smtp addr, smtp, el post, elektr post, mailadr1, mailbox, e mailadresse',
  mobile:
    'mobil, mobile, handy, mobilfunk, mob, mobilnummer, mobiltel, funk, mobil-, handynr, natel, mobilfunknr, smartphone, handynummer, mobilfunknummer, mob number, gsm, gsm-, mobi, mobi-, telhand, telhandy, telmob, telmobil, mobnr, mobilruf, whatsapp nr, whatsappnummer',
  phone:
    'telefon, tel, tel-, telefonnummer, fon, festnetz, rufnummer, telefonnr, fernruf, telef, ruf nr, festnetznummer, -tel, telefonisch, tele, fernsprecher, telnr, telf1, tel number, ihre nummer, rückruf unter, rückrufnummer, rückrufnr, zurückrufen, erreichbar unter',
  sms: 'sms, whatsapp, messenger, textnachricht',
  private: 'privat, private, priv, zuhause, p, privater, privates, heim, daheim',
  business:
    'geschäftlich, geschäft, dienstlich, dienst, gesch, büro, beruflich, arbeit, g, gewerblich, dienstl, geschäftl, berufl, firma, firmen',
  street:
    'straße, strasse, str, str-, straßenname, strassen, strße, strasze, gasse, straß, stras, stra, stra-, -stra, strnr, straßen',
  address:
    'adresse, anschrift, adr, wohnanschrift, postanschrift, adressen, adreßzeile, straßenadresse, wohnadresse, hausanschrift, kundenadresse',
  houseNumber: 'hausnummer, hausnr, hnr, hsnr, hausnum, hausno, house num1, hnum',
  addition: 'hausnummernzusatz, hausnummerzusatz, hausnr zusatz, tür, top, stiege, türnummer',
  postcode:
    'postcode, plz, plz-, postleitzahl, postlz, postl, postltz, plz ort plz, pstlz, post code1, zip',
  place:
    'ort, orts, wohnort, stadt, ortsname, ort-, gemeinde, ortschaft, wohnsitz, ortsn, ort01, city1, ortnam, ortsnam, wohngemeinde',
  country:
    'land, länder, länderkennzeichen, staat, nation, land-, landeskennzeichen, land1, staatkz, landkz, lkz, länder regionscode, land regionscode',
  birth: 'geburts, geb, geboren, geburt, gebdatum, gebdat, gebtag',
  day: 'am, datum, dat, dat-, -dat, tag, datums, -datum, dtm, tages, wann, dtm-, datm, dt-, -dt',
  time: 'um, uhrzeit, zeit, uhr, zeit-, -zeit, zeitpunkt uhr, zt, zt-, -zt, uhrz, urzeit, ab uhr, -uhr, -zei, zei-',
  'day time': 'zeitpunkt, datumzeit, zeitp, zeitstempel',
  begin:
    'beginn, start, anfang, ab, startet, von datum, beginnt, reparaturbeginn, startet am, begin, arbeitsbeginn, starttermin, zeitfenster, anfangszeit, startzeit, terminstart',
  end: 'ende, end, end-, ablauf, endet, läuft ab, auslauf, enddatum',
  until: 'bis, fällig, fälligkeit, gültig bis, fällig am, gültigkeit',
  created:
    'angelegt, erstellt, erfasst, anlage, anlage-, erstell, erstellung, erfassung, angel, anl, angelegt am, eingegeben, auftrag vom, seit, erfaßt, aufgenommen, eröffnet, eröffnung, neuanlage, eingereicht, abgesendet, abgeschickt, gebucht, gebucht am, eingabe, eingabe-, erf, erf-, gemeldet, gemeldet am, meldedatum, aufnahme, aufnahmedatum, angemeldet am, anmeldung vom, terminvereinbarung vom, vereinbart am, erzeugt, bestellt am, reserviert am, eingetragen, eingetragen am, hinzugefügt, notiert, notiert am, auftragserteilung, beauftragt am, angefragt am, anfragedatum, =zeitstempel, anfrage vom, anfragezeitpunkt, anfrageeingang, eingesendet, eingesandt, eingesendet am, gesendet am, übermittelt, übermittelt am, eingegangen, eingegangen am, aufgeschrieben, aufgeschrieben am, geschrieben am, gespeichert am, terminanlage, belegerstellung, buchungszeitpunkt, einbuchung, ang-, eintrag, eintrags-',
  opened: 'geöffnet',
  arrival:
    'annahme, annahme-, bring, bring-, anlieferung, ankunft, angenommen, eingang, bringen, hereinnahme, anliefer-, gebracht, ann, ann-, einlieferung, eingeliefert, ankunftszeit, anlieferdatum, bringt, einstellung fahrzeug, bringdatum, kommt, einfahrt, einfahrts, übernahme, anlieferung durch kunde, wann bringen, anlief, anlief-, eintreff, eingangs',
  ready:
    'fertigstellung, fertig, fertig-, abhol, abholung, rückgabe, rück, übergabe, abgeholt, abholen, auslieferung werkstatt, bereit, fertigmeldung, hol, hol-, fert-, holtermin, fertig bis, bereit ab, bereit bis, fertig gemeldet, auslieferzeit, rückg, fertigst, fertigstellg, fertigdatum, abzuholen, holt, holt ab, erledigt bis, rückgabedatum, ausgabe fahrzeug, fahrzeugausgabe, bereitgestellt, retour kunde, ausfahrt, ausfahrts, retourgabe, retournierung, ablieferung, abl, abl-, fer-, abh-, wann abholen, wann holen, holen, wann fertig, wird geholt, reparaturende, arbeitsende, ende reparatur, serviceende, fertigstell, abholb, zurückgabe, auslieferungstermin, spätestens fertig, fahrzeugbereitstellung',
  promised:
    'zugesagt, zusage, versprochen, versprochen bis, zugesagt bis, zugesichert, zugesagte, zusagezeit',
  vin: 'fin, vin, fin-, fahrzeugidentifikation, identnummer, fgst, fgst-, ident nr, ident fahrzeug, fgnr, fahrgnr, fahrzeugidentifizierung, fz ident, fzg id nr, fahrzeug id nr, vhvin, fleet vin, fgnu, identifikationsnr, identifizierungsnr, fahrzeugident, fzgident, identnum, finnr, finnummer, 17 stellig, fin 17, identifikationsnummer, identifizierungsnummer, fahrgestelnummer',
  chassis:
    'fahrgestell, fahrgest, chassis, fg, fahrg, fgst nr, fahrgst, rahmen, fahrgestellnummer fin, fahrgnum, rahmennr, fahrgstl',
  make: 'marke, marken, fabrikat, fahrzeugmarke, fahrzeughersteller, fabr, marke-, automarke, mark, fabrikmarke, motorradmarke, markenbezeichnung, fahrzeugfabrikat, fabrikatsname, hmarke, fzgmarke',
  model:
    'modell, modelle, handelsbezeichnung, modell-, mod, verkaufsbezeichnung, typbezeichnung, typ modell, modellvariante, modellbez, modelltext, modellname, mdl, model, modellvar, typbz, verkaufsbez, typenbezeichnung, typenbez, typenbezeichn, modell version, ausf modell, ausführung modell, modell ausführung, modbez, handelsname, verkaufsname, handelsbez, fahrzeugbezeichnung, fahrzeugbez',
  type: 'typ, art, typen',
  plate:
    'kennz, kennz-, nummernschild, amtliches kennzeichen, amtl kennzeichen, polizeiliches kennzeichen, pol kennzeichen, amtl kennz, pol kennz, kennzeich, behördliches kennzeichen, behördl kennzeichen, behördl kz, pol kz, kontrollschild, kontrollschildnummer, kontrollschildnr, behördliches kz, nummerntafel, fzg kz, kfz kz, autonummer, autonr, amtl kfz kz, polizeil kennzeichen, licext, license num, licence num, pkzn, kenn, =schild, schilder, schildnr, knz, -knz, polknz, amtkz, amtlkz, amtkennz, zulass kennz, zulassungskennz, verkehrskennzeichen, kfzkennz, fkennz, kontrschild, kontrollsch, =kz, =kennz, polizeil kz, fahrzeug kz, kennschild, behördl kennz',
  'registration dms':
    'zulassung, zugelassen, zul, anmeldung fahrzeug, zulassungsdat, zulass, letzte zulassung',
  first: 'erst, erst-, erste, erstmalig, erster',
  'first registration':
    'ez, erstzul, ez-, inverkehrsetzung, inverkehrssetzung, 1 inv, 1 zulassung, 1 zul, 1 zulassungsdatum, 1 iv, zulassung erstmals, erstmals zugelassen, 1 inverkehrs, 1 zulass, ezl, erszul, erstzu, ersz, ezu, -ezu, erstanmeldung, 1 ivs, ivs, ez monat, inbetriebnahme',
  fuel: 'kraftstoff, treibstoff, antrieb, energieträger, kraftst, kraftstoffsorte, motorart, treibst, energie, sprit, spritsorte, spritart, brennstoff',
  truck: 'lkw, lastwagen, lastkraftwagen',
  mileage:
    'kilometerstand, kmstand, km, kms, -km, kilometer, laufleistung, tachostand, km-, tacho, kmst, fahrleistung, kmstd, gesamtlaufleistung, kilometerleistung, stand tacho, kilom, gefahrene km, anzahl km, kilometerst, gelaufene km, wegstrecke, kilometerzähler, zählerstand, readg, tachost, km zähler, zählerkm, stand kilometerzähler, kmakt, kmst-, tachometerstand, kilometerangabe, kmlauf, laufl, laufleist, odometer, gesamtkilometer, km neu',
  current:
    'aktuell, aktuelle, aktueller, derzeit, derzeitiger, momentan, letzter bekannter, abgelesen, gemeldet, gemeldeter, letzter, akt, bei beauftragung',
  warranty: 'garantie, gewährleistung, neuwagengarantie',
  lease: 'leasing, lease',
  apk: 'apk',
  hu: 'hu, hu-, tüv, hauptuntersuchung, hu au, nächste hauptuntersuchung, au hu, tüv au, hu termin, nächste hu, hu nächste, tüv termin, nächster tüv, nächste tüv, hu gültig, nächster tüv termin, nächster hu, hu au termin, nächster hu au termin, nächster tüv au termin, tüv gültig, hauptunters, prüfplakette, tüv plakette, hu plakette, §57a, 57a, pickerl, mfk nächste, nächste mfk, mfk fällig, nächste hu au, nächste tüv au, nächster hu termin, hufael, pickerl gültig, mfk termin, nä hu, nä tüv',
  netherlands: 'nl, niederlande',
  germany: 'deutschland',
  rdw: 'rdw',
  variant: 'variante',
  version: 'version',
  typeApproval: 'typgenehmigung, eg typgenehmigung',
  mcc: 'mcc, mobilitätskarte',
  state: 'status, zustand',
  fetched: 'abgerufen',
  picture: 'bild, foto',
  url: 'url, link',
  label:
    'bezeichnung, bez, kurztext, benennung, kurzbeschreibung, stichwort, betreff, überschrift, kurzbez, kurztitel, kurzbeschr',
  description:
    'beschreibung, text, texte, -text, beschr, arbeitsbeschreibung, auftragstext, werkstatttext, beschreib, bez text, positionstext, txt, -txt',
  long: 'lang, lange, zusatz, ausführlich, detaillierte, langtext, erweiterte',
  details: 'erläuterung, details, detail, langtext, einzelheiten, nähere angaben',
  addedText: 'zusatztext, zusatzinfo',
  notes:
    'bemerkung, notiz, notizen, anmerkung, hinweis, hinweise, kommentar, info, infos, freitext, anmerk',
  work: 'auszuführende arbeiten, gewünschte arbeiten, werkstattarbeiten, leistungsumfang, arbeitsumfang, auftragsumfang, reparaturumfang, gewünschte leistung, auszuführende arbeit, leistungen, gewünschte leistungen, gebuchte leistungen, arbeitsanweisung, reparaturanweisung, reparaturen, zu erledigen, was ist zu tun, auftragsinhalt, auftragsbeschreibung, reparaturauftragstext, was machen, leistung auswahl, leistungsauswahl, auswahl leistung, serviceauswahl, services, service rep, arbeitsbeschrieb, wartungsumfang, serviceumfang, arb umf',
  complaint:
    'beanstandung, grund, anlass, kundenwunsch, problem, schadensbild, mangel, kundenaussage, kundenangabe, reparaturwunsch, defekt, fehler, störung, reklamation, symptom, symptome, mängel, kundenauftrag text, anliegen, was ist kaputt, fehlerbild, schadenbild, schadenbeschreibung, schadensbeschreibung, schadenhergang, störungen, beschwerde, beanst, schadenumfang, defekte',
  price:
    'preis, verkaufspreis, preis-, -preis, endpreis, festpreis, pauschalpreis, preise, listenpreis arbeit, pauschale, angebotspreis arbeit, preis eur, betrag eur, preis in eur, fixpreis, vkbru, vkbrutto, brutto vk, vkpreis, vk-preis, paketpreis, kundenpreis, prs',
  amount: 'betrag, beträge, arbeitswert eur',
  including:
    'brutto, inkl, inklusive, incl, inkl mehrwertsteuer, einschl mwst, einschl ust, inkl mwst, incl mwst',
  mechanic: 'mechaniker, monteur, mechatroniker, techniker',
  visible: 'sichtbar',
  agreed: 'einverstanden, genehmigt, freigegeben',
  waiting:
    'wartet, wartend, wartender, warten, wartekd, warte, wartek, wartet darauf, warter, kunde bleibt, bleibt vor ort, wartekz, wartet dabei, wartet drauf, will warten, bleibt hier, bleibt da, wartewunsch',
  internal: 'intern, interne, interner',
  walkIn: 'laufkunde, laufkundschaft',
  isLease: 'ist leasinggesellschaft, ist leasing',
  preferred: 'bevorzugt, gewünschter kontakt',
  channel: 'kanal, weg',
  not: 'nicht, nein, verboten, untersagt, verweigert, abgelehnt, unerwünscht, niemals, nicht erwünscht, nicht gewünscht, nicht erlaubt, nicht gestattet, nicht zulässig, nie',
  'not absent':
    'kein, keine, keinen, keinerlei, ohne, hat kein, hat keine, hat keinen, nicht bekannt',
  block:
    'sperre, sperr, sperren, gesperrt, blockiert, blockieren, sperrvermerk, gesp, geblockt, blockierung, -sp',
  reach:
    'kontaktieren, anrufen, anschreiben, kontaktaufnahme, ansprechen, kontaktiert, anruf, anrufe, kontakte, kontakt, kontakt aufnehmen, stören, anmailen, angerufen, benachrichtigen, mailen, anzurufen, zu kontaktieren, kontaktierung, telefonate, belästigen, kontaktierbar, erreichbar sein',
  message:
    'kommunikation, nachricht, benachrichtigung, mitteilung, meldungen, meldung, infomail, benachr, mail senden, mails senden, mail schicken, mails schicken, nachrichten senden',
  deceased: 'verstorben',
  optOut:
    'optout, abgemeldet, dnc, abbestellt, schwarze liste, alles abgemeldet, keine erinnerung, keine erinnerungen, nicht melden, kontaktsperre, kommunikationssperre, von allem abgemeldet, werbesperre, werbesperrvermerk, werbesperr, werbesp',
  stop: 'stopp, verbot, untersagung, stop, widerspruch, widersprochen, widerruf, ablehnung',
  privacy: 'datenschutz, dsgvo, dse, dsgvo-, datenschutzerklärung, privatsphäre',
  advertising:
    'werbung, werbe, werbe-, newsletter, mailing, mailings, marketing, reklame, werbepost, rundschreiben, werbebrief, robinson werbung, infopost, wurfsendung, werbesendung',
  'advertising stop': 'robinson',
  consent:
    'einwilligung, zustimmung, einverständnis, erlaubnis, erlaubt, optin, ok, freigabe, unterschrieben, zugestimmt, gestattet, akzeptiert, eingewilligt, einverstanden mit, erwünscht, gewünscht, zulässig, angemeldet, bestellt newsletter, abonniert, erklärung, darf kontaktiert werden, darf angerufen werden, möchte nachrichten, möchte kontaktiert werden, kein widerspruch, keine einwände, datenschutz ok',
  'preferred channel':
    'kontaktweg, kommunikationskanal, kommunikationsweg, kontaktart, kommunikationsart',
  contactPerson: 'ansprechpartner, kontaktperson',
  by: 'durch',
  'order number': 'aufnr, lfd auftragsnr',
  'operation number':
    'leistungsnr, leistungsnummer, leistungs id, leistung id, vornr, rep pos, arbeitsnr, leistnr, arbnr',
  'operation name': 'leistungsname, leistung name, leistungsbezeichnung',
  'operation price': 'leistungspreis, leistung preis',
  'operation description':
    'leistungstext, leistungsbeschreibung, leistung text, leistxt, leistungstxt, arbtxt, reptxt',
  modelRange: 'modellreihe, baureihe',
  'planned day': 'wunschtag, wunschtermin tag',
  fleet: 'flotte, flotten, fuhrpark',
  'make name': 'markenname',
  'location number': 'betrnr',
  flag: 'j n, kz, ist',
  lessee: 'leasingnehmer, mieter, leasingkunde',
  'business phone': 'dienstnummer, durchwahl, telg, firmentel, diensttel, büronummer',
  extra:
    'zusatz, zusätzlich, weitere, weiterer, sonstige, sonstiges, andere, extra, nebenarbeit, ergänzende',
  'extra work':
    'mehrarbeit, zusatzauftrag, außerdem, noch dazu, zusatzleistung, zusatzarbeit, auch, auch machen',
  currency: 'euro, chf, sfr, franken',
  payer:
    'rechnungsempfänger, rechnungsempf, rech an, rechnung an, rechnungskunde, zahlungspflichtiger, kostenträger, regulierer, re, zahlender kunde, kostenübernehmer, wer zahlt, re empfänger, re empf, faktura an, zahlername, zahlernr, zahlernummer, kunde rech, kunde rechn, rechempf, rg empfänger, rg empf, rg an',
  'case number': 'qmnum',
  'location code': 'werks, standortschlüssel, lagerortcode',
  'created day': 'erdat',
  'created time': 'erzet',
  'planned begin day': 'gstrp',
  'planned begin time': 'gsuzp',
  'planned end day': 'gltrp',
  'planned end time': 'gluzp',
  'car number':
    'equnr, vhcle, inventarnr, inventarnummer, flottennummer, flottennr, lfd nr fahrzeug, fz lfdnr, fahrzeug lfd nr, gerätenummer, gerätenr, maschinennummer, maschinennr, fz interne, fahrzeugreferenz, objektnr, fuhrparknr, fuhrparknummer',
  'payer number': 'kunre, kunrg, rechnungsdebitor',
  'operation label': 'ktext, ltxa1',
  performance: '=leistung, =umfang',
  delivery: 'auslieferung',
  tyreChange:
    'wechsel, reifenwechsel, räderwechsel, umrüstung, radwechsel, wechsel-, umsteck, umstecken, pneuwechsel, saisonwechsel, rädertausch',
  'begin alone': '=von',
  settled: 'eingeplant am, verplant am',
  preferences: 'präferenzen',
  'day weekday': '=tag',
  confirmed: 'bestätigt, fix, fixiert, fester, bestät',
  insured: 'anspruchsteller, versicherungsnehmer, geschädigter',
  'order id': 'auftragsschlüssel',
  'appointment id': 'terminschlüssel',
  'appointment number': 'serviceanfrage nr, anfragenummer, anfragenr, anfrage id, terminanfrage nr',
  'customer id': 'kundenschlüssel',
  'dms id': 'dms schlüssel',
  'driver number': 'fahrerreferenz',
  'owner number': 'eigentümerreferenz, halterreferenz',
  'business email': 'arbeitsmail',
  'private phone': 'telp, privatnummer, privatnr, telpriv',
  'model code': 'baumuster',
  'operation type': 'wartungsart, wartungstyp, inspektionsart',
  'appointment reference':
    'terminbeleg, terminzettel, terminblatt, terminkarte, agendaeintrag, kalendereintrag',
  lounge:
    'lounge, kaffee, cafe, haus, autohaus, warteraum, wartezimmer, showroom, schauraum, stüberl, büro, ort, platz, hier, dort, solange',
  'arrival handover': 'abgabe, abgegeben',
  tenant: 'mandant',
  'operation notes': 'arbeitsbeschrieb',
  'customer account':
    'debitorenkonto, debitorennummer, debitorennr, debitoren nr, debitornummer, debitornr, debitor nr',
  'planned begin': 'wartung geplant, inspektion geplant, reparatur geplant',
  manufacturer: 'hersteller-, herst, hst, herstl, herst text',
  cancelled: 'storniert, storno, abgesagt, annulliert, nicht erschienen',
  other:
    '=au, rechnung, rechnungs, rech, zahlung, zahlungs, fakturiert, berater, verkäufer, annehmer, mitarbeiter, benutzer, sachbearbeiter, meister, bearbeiter, motor, baujahr, jahr, farbe, polster, menge, anzahl, einheit, rabatt, stunden, dauer, aw, arbeitswerte, bühne, hebebühne, schlüssel, leihwagen, mietwagen, letzter, letzte, letztes, nächste, nächster, vorherige, liste, saldo, summe, gesamt, mwst, steuer, kostenstelle, versicherung, versicherer, schaden, kostenvoranschlag, angebot, angebots, geändert, änderung, änderungs, abgeschlossen, geschlossen, sprache, geschlecht, abteilung, kategorie, gruppe, priorität, dringlichkeit, reifen, einlagerung, fax, telefax, internet, website, bank, iban, bic, ust, ustidnr, netto, hubraum, gewicht, getriebe, hsn, tsn, verkauf, kauf, einkauf, lieferung, liefer, ausgeliefert, provision, erinnerung, bundesland, region, ortsteil, konto, kreditlimit, mahnung, kundenart, teile, lager, lieferant, artikel, kw, ps, zweite, zweiter, ehepartner, partner, terminart, au, inspektion, wartung, umfrage, lackierung, zubehör, wiedervorlage, mitglied, vertrag, bereich, kolonne, statistik, abrechnung, pfand, filter, urlaub, buchungsdatum, buchungstag, angelegt von, erstellt von, erfasst von, eingegeben von, aufgenommen von, angenommen von, bearbeitet von, gebucht von, geöffnet von, vereinbart von, fahrzeugart, buchungstext, karosserie, verschoben, zusteller, freigabe bis, freigabestatus, ersatz-, ersatzfzg, lfd nr, laufende nr, laufnr, mot kz, stammnr, typenschein, uvv, teileausgabe, vorgesetzter, prüfung, umsatz, nat code, nationaler code, motorleistung, leistung kw, leistung ps, leistung in kw, fuhrparkleiter, fuhrparkleitung, freigabebetrag, radsatz, räder, rad, felgen, pneu, gegner, unfallgegner, gegnerische, leihauto, leihw, leih-, anhänger, auflieger, std gebraucht, zähler me, zählertyp, zählerart, intervall, limit, jährlich, pro jahr, pa, vertragslaufzeit, freilaufleistung, kilometergeld, versicherungsschein, vorschaden, gutachter, sachverständiger, rechtsanwalt, anwalt, kanzlei, nutzungsausfall, bestellnr, bestellnummer, stellplatz, parkplatz, azubi, lehrling, führerschein, tankkarte, km alt, alter km, probefahrt, inzahlungnahme, altfahrzeug, vorbesitzer, vorhalter, zweitwagen, notfallkontakt, std, stdn, eingetragen von, notiert von, bestellt von, gemeldet von, beauftragt von, reserviert von, hinzugefügt von, geschrieben von, ausgefüllt von, disponent, disponentin, lagerort, lagerorte, richtpreis, ganztägig, ganzer tag, wunschkennzeichen, gebracht von, abgeholt von, geholt von, übergeben von, zurückgegeben von, gebracht durch, abgeholt durch, zeit geplant, =post, =serie, =privatkunde, =firmenkunde, rückgabe an, übergabe an, abgabe an, übergeben an, ausgabe an, zugesagt von, zugesagt durch, standort in werkstatt, termin bestätigt, =var',
};
