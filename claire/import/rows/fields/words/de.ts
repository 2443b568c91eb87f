import type { ColumnWords } from './column-words';

/** German, with the names of Loco-Soft, Werbas, incadea on Business Central, DATEV, DAT and the Zulassungsbescheinigung. */
export const de: ColumnWords = {
  ignored:
    'der, die, das, des, dem, den, von, vom, zum, zur, im, in, am, an, auf, bei, für, und, u, oder, mit, um, eines, einer, bitte, wird, werden, wünscht, möchte, soll, darf kunde, darf, vor ort, aktiv, feld, s, e, lt, laut, gemäß, ihr, ihre, ihrer, ihres, ihren, sie, ich, mein, meine, meines, wir, uns, falls bekannt, wenn bekannt, optional, pflichtfeld, kann, tbl, automatische, automatischen, automatisierte, automatisierten, um den, gegen, mai, per, ja, gewählt, gewählte, gewählter, gewähltes, ausgewählt, ausgewählte, magic, komplett, komplette, kompletter, vollständig, vollständige, extern, b, lt schein, lt fahrzeugschein, laut schein, falls vorh, falls vorhanden, wenn vorhanden, dbm, wie lautet, wie lauten, wie ist, welches, welche, welcher, angaben, angabe, ca, circa, ungefähr, etwa, eigener, formatiert, vw',
  number:
    'nummer, nummern, nr, -nr, num, no, -no, #, kennnummer, nrn, personalnr, personalnummer, persnr, ktonr, gp, lfnr, nmr',
  reference: 'ref, referenz',
  id: 'id, -id-, kennung, kennziffer, ident id',
  code: 'code, schlüssel code, kürzel, -code, kz, -kz, cd, -cd',
  dms: 'dms',
  appointment:
    'termin, termine, werkstatttermin, werkstattermin, term, term-, buchung, buchungs, besuch, reservierung, reparaturtermin, werkstattbesuch, servicetermin, serviceterm, terminvereinbarung, werkstattbuchung, kundentermin, wartungstermin, inspektionstermin, prüftermin, kundendiensttermin, räderwechseltermin, radwechseltermin, reifentermin, reifenwechseltermin, unfalltermin, onlinetermin, onlinebuchung, servicebuchung, wartungsbesuch, ter-, terminslot',
  case: 'vorgang, vorgangs, vorg, fallnummer, akte, aktenzeichen, schadenakte, ticket, servicefall, reparaturfall',
  planned:
    'plan-, geplant, geplante, geplanter, vereinbart, soll-, planung, voraussichtlich, gewünschter, gewünschte, wunsch-, erwartet, erwarteter, erwartete, geplanter termin, geplantes, geplanten, vorgesehen, vorgesehene, prognostiziert, wunsch, avisiert, avisierter, terminiert, vsl, vorauss',
  workshop: 'werkstatt, wkst, werkst, werkstattname, garage',
  service: 'service, kundendienst, kd dienst',
  workOrder:
    'werkstattauftrag, reparaturauftrag, serviceauftrag, arbeitsauftrag, repauftrag, wip, wip-, wa-, ra nr, werkauftrag, werkstattkarte, arbeitskarte, arbeitsauftr, rep auftr, werkstattauftr, serviceauftr, reparaturauftr, werkst auftr, instandsetzungsauftrag, reparaturkarte, auftragskarte, wartungsauftrag, repnr, repid, reparaturnr, reparaturnummer, servicebeleg, werkstattbeleg, reparaturbeleg, auftragsbeleg, k auftrag, karosserieauftrag, lackauftrag, unfallauftrag, schadenauftrag, schadensauftrag, werkstattschein, reparaturschein, auftragsschein, laufkarte, arbeitsblatt, garagenauftrag, reparaturzettel, arbeitszettel, repauf, werkstauftrag',
  order: 'auftrag, auftrags, auftr, auft, order, auftr-, aufträge, auftragsnr, au-',
  document: 'beleg, dokument',
  operation:
    'arbeit, arbeiten, arbeits, arbeitsposition, auftragsposition, tätigkeit, tätigkeiten, arbeitsgang, maßnahme, leistungsposition, durchzuführende arbeiten, instandsetzung, arbeitspos, arb, arb-, reparatur, reparaturarbeit, werkstattleistung, serviceleistung, arbeitsleistung, arbeitspaket, maßn, verrichtung, intervention, job, aufgabe, aufgaben, instandsetzungsarbeit, wartungsarbeit',
  line: 'position, positionen, positions, pos, pos-, zeile, zeilen, zeilennummer, auftragszeile, auftragspos, po, po-',
  location:
    'standort, standorts, filiale, filial, fil, betrieb, betriebs, niederlassung, nl-, betriebsstätte, lagerort, lagerorte, autohaus, zweigstelle, mandant filiale, zweigniederlassung, betr st, betriebsst, händler, händler-, betriebsteil, betriebsstelle, mandant standort, mandant niederlassung, haus, werkstattstandort, servicebetrieb, servicestandort, depot, partnerwerkstatt, werkstattpartner, kfz betrieb, reparaturbetrieb, standortkürzel, betr, betr-, servicepartner, annahmebetrieb, annahmestelle, annahmestandort, betriebshof, verkaufsbüro, karosseriebetrieb, lackierbetrieb, prüfstelle, prüfstandort, servicestelle, servicefiliale, werkstattfiliale, werkstattbetrieb, vertragswerkstatt, wunschwerkstatt, wunschstandort, wunschfiliale, servicecenter, reparaturstandort, reparaturwerkstatt, stützpunkt, zuständigkeitseinheit',
  car: 'fahrzeug, fahrzeuge, kfz, kfz-, fzg, fzg-, fz, pkw, auto, wagen, fahrz, kraftfahrzeug, fahrzeug-, objekt, kraftrad, motorrad, fahrzeugstamm, fzgstamm, fz-, krad, transporter, wohnmobil, motorroller, roller, dienstwagen, firmenwagen, dienstfahrzeug, firmenfahrzeug, flottenfahrzeug, leasingfahrzeug, zugmaschine',
  customer:
    'kunde, kunden, kd, kd-, kde, kund, debitor, debitoren, deb, deb-, klient, auftraggeber, verk an, verkauf an, kdn, besteller, ansprechpartner kunde, klienten, kundin, kundendaten, auftragg, ag, spedition, spediteur, transportunternehmen, flottenkunde, kundschaft, zieldebitor, kundenstamm, ku-, ku, geschäftspartner, anfragender, anfragesteller, einsender, interessent, endkunde, werkstattkunde, servicekunde, privatkunde',
  'customer number':
    'debitorenkonto, kundenkonto, kundenkto, kto kunde, konto kunde, adressnummer, adressnr, adressen nr, kunnr, kunag, bu partner, perskto, personenkonto, personenkto, debitorkonto, kdkonto, gpnr, adrnr, kundenkennung, kundenreferenz',
  driver:
    'fahrer, fahrzeugführer, fahrzeugfahrer, fahrerin, fahrer-, nutzer, fahrers, lenker, fahrzeuglenker, überbringer, nutzers, fahrzeugnutzer, dienstwagenfahrer, dienstwagennutzer, hauptfahrer, dienstwagenberechtigter, fahrzeugverantwortl, fahrzeugbenutzer, fahrzeugverantw, stammfahrer, stammfahrerin, lkw fahrer, kraftfahrer, chauffeur, bringer, fahrzeugbringer, einlieferer, lenkerin, wer fährt, motorradfahrer',
  owner:
    'halter, halter-, eigentümer, besitzer, fahrzeugeigentümer, halterin, kfz halter, fahrzeugbesitzer, hlt, halters, eigentümers, besitzers, zulassungsinhaber, zulassungsbesitzer, zul besitzer, zul inhaber, fahrzeughalterin, fzghalter, haltername, kfz eigentümer, motorradhalter, eigentümerin, besitzerin, zulassungsnehmer, halterdaten, zugelassen auf',
  contractor:
    'vertragspartner, leasinggesellschaft, leasingfirma, leasinggeber, leasingunternehmen, leasingbank, leasingsgesellschaft, leasingges, leasingpartner, vermieter, finanzierungsgesellschaft, leasinggesellsch, leasinganbieter, leasinginstitut, leasgeber, flottengesellschaft, flottenbetreiber, finanzierungsbank',
  contact: 'kontakt, kontakt-, kont-',
  name: 'name, namen, -name, nam, kurzname, bez name, matchcode name, vollständiger name, vor und nachname, vor und zuname, name und vorname, name1, anzeigename, vorname nachname',
  surname:
    'nachname, familienname, zuname, nachn, nname, zun, familienn, famname, kundennachname, name last, famnam, nachnam, zunam',
  firstName: 'vorname, vornamen, rufname, vorn, vname, vn, name first, vornam',
  infix: 'namenszusatz, adelszusatz',
  initials: 'initialen',
  salutation:
    'anrede, kundenanrede, anredeform, briefanrede, anredetext, herr frau, anr, frau herr, anredecode, anred, anredeschlüssel',
  title: 'titel',
  company:
    'firma, firmen, firmenname, unternehmen, organisation, firmierung, name der firma, firmenbezeichnung, firmenbez, betrieb kunde, organisationsname, gesellschaft, firmenn, unternehmensname, kundenfirma, firmenwortlaut, hofname',
  email:
    'email, mail, mailadresse, emailadresse, e post, mail-, elektronische post, emails, mailadr, mails, emailadr, smtp addr, smtp, el post, elektr post, mailadr1, emailkontakt, kontaktmail, mailbox',
  mobile:
    'mobil, mobile, handy, mobilfunk, mob, mobilnummer, mobiltel, funk, mobil-, handynr, funktelefon, mobiltelefon, natel, handytelefon, mobilfunknr, mobiltelefonnummer, smartphone, handynummer, mobilfunknummer, mob number, gsm, gsm-, mobi, mobi-, telhand, telhandy, mobiltelefonnr, telmob, telmobil, mobnr, mobilruf, whatsapp nr, whatsappnummer',
  phone:
    'telefon, tel, tel-, telefonnummer, fon, festnetz, rufnummer, telefonnr, fernruf, telef, ruf nr, festnetznummer, -tel, telefonisch, telefonkontakt, tele, fernsprecher, telnr, telf1, tel number, ihre nummer, rückruf unter, rückrufnummer, rückrufnr, zurückrufen, erreichbar unter, kontakttelefon, kontakttel',
  sms: 'sms, whatsapp, sms nachrichten, messenger, textnachricht',
  private: 'privat, private, priv, zuhause, p, privater, privates, heim, daheim',
  business:
    'geschäftlich, geschäft, dienstlich, dienst, gesch, büro, beruflich, arbeit, g, gewerblich, dienstl, geschaeftl, geschäftl, berufl, firma, firmen',
  street:
    'straße, strasse, str, str-, straßenname, strassen, strße, strasze, gasse, straß, stras, stra, stra-, -stra, strnr, straßen',
  address:
    'adresse, anschrift, adr, wohnanschrift, postanschrift, adressen, adreßzeile, adresszeile, straßenadresse, wohnadresse, hausanschrift, kundenadresse',
  houseNumber: 'hausnummer, hausnr, hnr, hsnr, hausnum, hausno, house num1, hnum',
  addition: 'hausnummernzusatz, hausnummerzusatz, hausnr zusatz, tür, top, stiege, türnummer',
  postcode:
    'postcode, plz, plz-, postleitzahl, plz code, postlz, postl, postltz, plz ort plz, pstlz, post code1, zip',
  place:
    'ort, orts, wohnort, stadt, ortsname, ort-, gemeinde, ortschaft, wohnsitz, ortsn, ort01, city1, ortnam, ortsnam, wohngemeinde',
  country:
    'land, länder, länderkennzeichen, länderkürzel, staat, nation, land-, ländercode, landeskennzeichen, land1, staatkz, landkz',
  birth:
    'geburtsdatum, geburtstag, geburts, geb, geboren, geburt, gebdatum, gebdat, geb am, geburtsdat, gebtag',
  day: 'am, datum, dat, dat-, -dat, tag, datums, -datum, dtm, tages, wann, tagesdatum, dtm-, datm, dt-, -dt',
  time: 'um, uhrzeit, zeit, uhr, zeit-, -zeit, zeitpunkt uhr, zt, zt-, -zt, uhrz, urzeit, ab uhr, -uhr, -zei, zei-',
  'day time': 'zeitpunkt, datumzeit, zeitp, zeitstempel',
  begin:
    'beginn, start, anfang, ab, startet, von datum, beginnt, reparaturbeginn, startet am, begin, arbeitsbeginn, starttermin, zeitfenster, anfangszeit, startzeit, terminstart',
  end: 'ende, end, end-, ablauf, endet, läuft ab, auslauf, enddatum',
  until: 'bis, fällig, fälligkeit, gültig bis, fällig am, gültigkeit',
  created:
    'angelegt, erstellt, erfasst, anlage, anlage-, erstell, erstellungs, erstellung, erfassung, erfassungs, angel, anl, angelegt am, eingegeben, auftrag vom, seit, erfaßt, aufgenommen, eröffnet, eröffnung, eröffnungs, neuanlage, eingereicht, abgesendet, abgeschickt, gebucht, gebucht am, eingabe, eingabe-, erf, erf-, gemeldet, gemeldet am, meldedatum, aufnahme, aufnahmedatum, angemeldet am, anmeldung vom, terminvereinbarung vom, vereinbart am, erzeugt, bestellt am, reserviert am, eingetragen, eingetragen am, hinzugefügt, notiert, notiert am, auftragserteilung, beauftragt am, angefragt am, anfragedatum, =zeitstempel, anfrage vom, anfragezeitpunkt, anfrageeingang, eingesendet, eingesandt, eingesendet am, gesendet am, übermittelt, übermittelt am, eingegangen, eingegangen am, aufgeschrieben, aufgeschrieben am, geschrieben am, gespeichert am, terminanlage, belegerstellung, buchungszeitpunkt, einbuchung',
  opened: 'geöffnet',
  arrival:
    'annahme, annahme-, bring, bring-, anlieferung, ankunft, abgabe, fahrzeugannahme, angenommen, eingang, bringen, hereinnahme, eintreffen, abgabe fahrzeug, annahmetermin, bringtermin, anliefer-, gebracht, ann, ann-, fahrzeugabgabe, abgabetermin, einlieferung, eingeliefert, abgegeben, ankunftszeit, anlieferdatum, bringt, bringt auto, einstellung fahrzeug, fahrzeugeingang, bringdatum, kommt, einfahrt, einfahrts, fahrzeugübernahme, übernahme, werkstattübernahme, anlieferung durch kunde, anlieferung kunde, bringt kunde, wann bringen, anlief, anlief-, eintreff, eingangs, fahrzeugankunft',
  ready:
    'fertigstellung, fertig, fertig-, abhol, abholung, rückgabe, rück, übergabe, abgeholt, abholtermin, fertigtermin, fertigstellungstermin, abholen, auslieferung werkstatt, fahrzeugrückgabe, rückgabetermin, fahrzeugübergabe, bereit, fertigmeldung, hol, hol-, fert-, holtermin, fertig bis, bereit ab, bereit bis, abholbereit, fertig gemeldet, auslieferzeit, rückg, fertigst, fertigstellg, fertigdatum, fahrzeugabholung, abzuholen, holt, holt ab, erledigt bis, rückgabedatum, ausgabe fahrzeug, fahrzeugausgabe, bereitgestellt, retour kunde, ausfahrt, ausfahrts, retourgabe, retournierung, ablieferung, abl, abl-, fer-, abh-, wann abholen, wann holen, holen, wann fertig, abholung kunde, holt kunde, wird geholt, reparaturende, arbeitsende, ende reparatur, serviceende, fertigstell, abholb, zurückgabe, auslieferungstermin, spätestens fertig, fahrzeugbereitstellung',
  promised:
    'zugesagt, zusage, versprochen, zugesagter, versprochen bis, zugesagt bis, zugesichert, zusagetermin, zugesagte, zusagezeit, zugesagter termin',
  vin: 'fin, vin, fin-, fahrzeugidentifikationsnummer, fahrzeugidentifizierungsnummer, fahrzeugidentnummer, fahrzeugidentifikation, identnummer, fgst, fgst-, ident nr, ident fahrzeug, fgnr, fahrgnr, fahrzeugidentifizierung, fz ident, fzg id nr, fin code, fahrzeug id nr, fahrzeugidentifizierungsnr, vhvin, fleet vin, fgnu, identifikationsnr, identifizierungsnr, fahrzeugident, fzgident, fzgidentnr, identnum, finnr, finnummer, 17 stellig, fin 17, fahrzeug identnr',
  chassis:
    'fahrgestell, fahrgest, chassis, fg, fahrg, fgst nr, fahrgst, rahmen, fahrgestellnr, rahmennummer, fahrgestellnummer fin, fahrgnum, fahrgestnr, rahmennr, fahrgstl',
  make: 'marke, marken, hersteller, fabrikat, fahrzeugmarke, hersteller-, fahrzeughersteller, fabr, marke-, automarke, herst, hst, mark, herstl, fabrikmarke, herst text, motorradmarke, markenbezeichnung, fahrzeugfabrikat, fabrikatsname, hmarke, fzgmarke',
  model:
    'modell, modelle, handelsbezeichnung, modell-, mod, verkaufsbezeichnung, typbezeichnung, typ modell, modellvariante, modellbez, modelltext, modellname, mdl, fahrzeugmodell, model, modellvar, typbz, verkaufsbez, typenbezeichnung, typenbez, typenbezeichn, modell version, ausf modell, ausführung modell, modell ausführung, modbez, handelsname, verkaufsname, handelsbez, fahrzeugbezeichnung, fahrzeugbez',
  type: 'typ, art, typen',
  plate:
    'kennzeichen, kennz, kennz-, nummernschild, amtliches kennzeichen, amtl kennzeichen, polizeiliches kennzeichen, pol kennzeichen, amtl kennz, pol kennz, autokennzeichen, kfz kennzeichen, kennzeich, behördliches kennzeichen, behördl kennzeichen, behördl kz, pol kz, kontrollschild, kontrollschildnummer, kontrollschildnr, behördliches kz, nummerntafel, fzg kz, kfz kz, autonummer, autonr, kfz nummernschild, fahrzeugkennz, fahrzeugkennzeichen, amtl kfz kz, kennzeichen kfz, polizeil kennzeichen, wunschkennzeichen, licext, license num, licence num, pkzn, kenn, =schild, schilder, schildnr, knz, -knz, polknz, amtkz, amtlkz, amtkennz, zulass kennz, zulassungskennz, verkehrskennzeichen, kfzkennz, fkennz, kontrschild, kontrollsch, =kz, =kennz, polizeil kz, auto kennz, fahrzeug kz',
  registration:
    'zulassung, zulassungs, zugelassen, letzte zulassung, zul, anmeldung fahrzeug, zulassungsdat, zulass',
  first: 'erst, erst-, erste, erstmalig, erster, tag der erst',
  'first registration':
    'ez, erstzul, ez-, erstzulassungsdatum, inverkehrsetzung, inverkehrssetzung, 1 inv, 1 zulassung, 1 zul, 1 zulassungsdatum, 1 iv, zulassung erstmals, erstmals zugelassen, ez datum, erstzul datum, 1 inverkehrs, 1 zulass, ezl, erszul, erstzu, ersz, erstzulass, ezu, -ezu, erstanmeldung, 1 ivs, ivs, ez monat, inbetriebnahme, dat erstzul',
  fuel: 'kraftstoff, kraftstoffart, treibstoff, antriebsart, antrieb, energieträger, kraftst, kraftstoffsorte, motorart, kraftst art, treibst, kraftstofftyp, energieart, energie, sprit, treibstoffart, spritsorte, spritart, kraftstoffcode, antriebstyp, kraftst txt, brennstoff',
  truck: 'lkw, lastwagen, lastkraftwagen',
  mileage:
    'kilometerstand, kmstand, km, kms, -km, kilometer, laufleistung, tachostand, km-, tacho, kmst, fahrleistung, kmstd, gesamtlaufleistung, kilometerleistung, stand tacho, kilom, gefahrene km, anzahl km, kilometerst, km aktuell, gelaufene km, wegstrecke, kilometerzähler, zählerstand, readg, tachost, km zähler, zählerkm, stand kilometerzähler, km b annahme, kmakt, kmst-, tachometerstand, kilometerangabe, kmlauf, laufl, laufleist, odometer, gesamtkilometer',
  current:
    'aktuell, aktuelle, aktueller, derzeit, derzeitiger, momentan, letzter bekannter, abgelesen, abgelesener, gemeldet, gemeldeter, letzter, akt, bei beauftragung',
  warranty:
    'garantie, gewährleistung, neuwagengarantie, garantiezeit, werksgarantie, herstellergarantie',
  lease: 'leasing, leasingvertrag, lease',
  apk: 'apk',
  hu: 'hu, hu-, tüv, hauptuntersuchung, hu au, nächste hauptuntersuchung, au hu, tüv au, hu termin, nächste hu, hu nächste, tüv termin, nächster tüv, nächste tüv, tüv fällig, hu fällig, hu gültig, nächster tüv termin, nächster hu, hu au termin, nächster hu au termin, nächster tüv au termin, hu fälligkeit, tüv gültig, tüv gültig bis, hauptunters, prüfplakette, tüv plakette, hu plakette, §57a, 57a, pickerl, pickerl bis, mfk nächste, nächste mfk, mfk fällig, tüv au fällig, nächste hu au, nächste tüv au, nächster hu termin, hufael, hu ablauf, tüv ablauf, prüfplakette bis, hu gültigkeit, pickerl gültig, pickerl fällig, 57a fällig, mfk termin',
  netherlands: 'nl, niederlande',
  germany: 'deutschland',
  rdw: 'rdw',
  variant: 'variante',
  version: 'version',
  typeApproval: 'typgenehmigung, eg typgenehmigung',
  mcc: 'mcc, mobilitätskarte',
  state: 'status, zustand, auftragsstatus',
  fetched: 'abgerufen',
  picture: 'bild, foto',
  url: 'url, link',
  label:
    'bezeichnung, bez, kurztext, benennung, kurzbeschreibung, stichwort, betreff, überschrift, kurzbez, kurztitel, kurzbeschr',
  description:
    'beschreibung, text, texte, -text, beschr, arbeitsbeschreibung, auftragstext, werkstatttext, beschreib, bez text, positionstext, txt, -txt',
  long: 'lang, lange, zusatz, ausführlich, detaillierte, langtext, erweiterte',
  details:
    'erläuterung, details, detail, langtext, zusatztext, einzelheiten, nähere angaben, zusatzinfo',
  notes:
    'bemerkung, bemerkungen, notiz, notizen, anmerkung, anmerkungen, hinweis, hinweise, kommentar, info, infos, freitext, anmerk',
  work: 'auszuführende arbeiten, gewünschte arbeiten, werkstattarbeiten, leistungsumfang, arbeitsumfang, auftragsumfang, reparaturumfang, gewünschte leistung, auszuführende arbeit, leistungen, gewünschte leistungen, gebuchte leistungen, arbeitsanweisung, reparaturanweisung, reparaturen, zu erledigen, was ist zu tun, auftragsinhalt, auftragsbeschreibung, reparaturauftragstext, was machen, leistung auswahl, leistungsauswahl, auswahl leistung, serviceauswahl, services, service rep, arbeitsbeschrieb, wartungsumfang',
  complaint:
    'beanstandung, kundenbeanstandung, grund, anlass, kundenwunsch, problem, schadensbild, besuchsgrund, termingrund, mangel, fehlerbeschreibung, kundenaussage, kundenangabe, reparaturwunsch, reparaturgrund, defekt, fehler, störung, reklamation, symptom, symptome, mängel, kundenauftrag text, anliegen, kundenanliegen, was ist kaputt, fehlerbild, schadenbild, schadenbeschreibung, schadensbeschreibung, schadenhergang, servicegrund, werkstattgrund, auftragsgrund, grund termin, kundenproblem, problembeschreibung, störungsbeschreibung, störungen, mangelbeschreibung, beschwerde, beanst, beanstandungstext, schadenumfang, defekte',
  price:
    'preis, verkaufspreis, preis-, -preis, endpreis, bruttopreis, festpreis, pauschalpreis, preise, listenpreis arbeit, pauschale, angebotspreis arbeit, richtpreis, preis eur, betrag eur, preis in eur, fixpreis, vkbru, vkbrutto, brutto vk, vkpreis, vk-preis, paketpreis, servicepreis, kundenpreis, preis brutto, prs',
  amount: 'betrag, beträge, arbeitswert eur',
  including:
    'brutto, inkl, inkl mwst, inklusive, incl, mit mwst, inkl ust, inkl steuer, inkl mehrwertsteuer, incl mwst, inkl 19 mwst, mit steuer, einschl mwst, einschl ust',
  mechanic: 'mechaniker, monteur, mechatroniker, techniker',
  visible: 'sichtbar',
  agreed: 'einverstanden, genehmigt, freigegeben',
  waiting:
    'wartet, wartend, wartender, wartekunde, wartetermin, warten, wartet auf fahrzeug, kunde wartet, wartekd, warte, wartek, wartekunden, wartet solange, wartet darauf, kd wartet, warter, kunde möchte warten, kunde bleibt, bleibt vor ort, wartet kz, wartekz, wartet dabei, wartet drauf, will warten, bleibt hier, bleibt da, wartewunsch',
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
    'kommunikation, nachrichten, nachricht, benachrichtigung, mitteilung, meldungen, meldung, infomail, benachr',
  optOut:
    'optout, abgemeldet, nicht kontaktieren, kontaktverbot, kommunikationsverbot, dnc, abbestellt, schwarze liste, alles abgemeldet, keine erinnerung, keine erinnerungen, nicht melden, kein kontakt, keine nachrichten, kontaktsperre, kommunikationssperre, keinen kontakt',
  stop: 'stopp, verbot, untersagung, stop, widerspruch, widersprochen, widerruf, widerrufen, ablehnung',
  privacy: 'datenschutz, dsgvo, dse, dsgvo-, datenschutzerklärung, privatsphäre',
  advertising:
    'werbung, werbe, werbe-, newsletter, mailing, mailings, marketing, reklame, werbemails, werbepost, rundschreiben, werbebrief, robinson werbung, infopost',
  'advertising stop': 'robinson, robinsonliste',
  consent:
    'einwilligung, zustimmung, einverständnis, erlaubnis, erlaubt, optin, ok, freigabe, unterschrieben, zugestimmt, gestattet, akzeptiert, eingewilligt, einverstanden mit, erwünscht, gewünscht, zulässig, datenschutz ok, angemeldet, bestellt newsletter, abonniert, erklärung, darf kontaktiert werden, darf angerufen werden, möchte nachrichten, möchte kontaktiert werden, kein widerspruch, keine einwände',
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
  'planned day': 'wunschdatum, wunschtag, wunschtermin tag',
  'planned time': 'wunschzeit',
  fleet: 'flotte, flotten, fuhrpark',
  'make name': 'markenname',
  'location number': 'betrnr',
  flag: 'kennzeichen ja nein, j n, ja nein, kz, ist',
  lessee: 'leasingnehmer, mieter, leasingkunde',
  'business mobile': 'diensthandy, firmenhandy, dienstmobil',
  'business phone': 'dienstnummer, durchwahl, bürotelefon, telg, firmentel, diensttel, büronummer',
  extra:
    'zusatz, zusätzliche, zusätzlich, weitere, weiterer, sonstige, sonstiges, andere, extra, nebenarbeit, ergänzende',
  'extra work':
    'mehrarbeit, zusatzauftrag, außerdem, noch dazu, zusatzleistung, zusatzarbeit, weitere arbeiten',
  currency: 'euro, chf, sfr, franken',
  payer:
    'rechnungsempfänger, rechnungsempf, rech an, rechnung an, rechnungskunde, zahlungspflichtiger, kostenträger, regulierer, re, zahlender kunde, kostenübernehmer, wer zahlt, re empfänger, re empf, faktura an, zahlername, zahlernr, zahlernummer',
  'case number': 'qmnum',
  'location code': 'werks, standortschlüssel, standortkennung',
  'created day': 'erdat',
  'created time': 'erzet',
  'planned begin day': 'gstrp',
  'planned begin time': 'gsuzp',
  'planned end day': 'gltrp',
  'planned end time': 'gluzp',
  'car number':
    'equnr, vhcle, inventarnr, inventarnummer, flottennummer, flottennr, lfd nr fahrzeug, fz lfdnr, fahrzeug lfd nr, gerätenummer, gerätenr, maschinennummer, maschinennr, fz interne, wagennummer, fahrzeugreferenz, kfz num, objektnr, fuhrparknr, fuhrparknummer',
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
  confirmed: 'bestätigt, bestätigter, bestätigte, bestätigtes, fix, fixiert, fester, bestät',
  insured: 'anspruchsteller, versicherungsnehmer, geschädigter',
  'order id': 'auftragsschlüssel',
  'appointment id': 'terminschlüssel',
  'appointment number':
    'serviceanfragenummer, serviceanfrage nr, anfragenummer, anfragenr, anfrage id, terminanfrage nr',
  'customer id': 'kundenschlüssel',
  'dms id': 'dms schlüssel',
  'driver number': 'fahrerreferenz, fahrerkennung',
  'owner number': 'eigentümerreferenz, halterreferenz',
  'business email': 'arbeitsmail, dienstmail, firmenmail',
  'private phone': 'telp, privatnummer, privatnr, telpriv',
  'model code': 'baumuster, baumusternr',
  'operation type': 'wartungsart, wartungstyp, inspektionsart, arbeitsart',
  'appointment reference':
    'terminbeleg, terminzettel, terminblatt, terminkarte, agendaeintrag, kalendereintrag',
  lounge:
    'lounge, kaffee, cafe, haus, autohaus, warteraum, wartebereich, wartezimmer, showroom, schauraum, stüberl, büro, ort, platz, hier, dort, solange',
  other:
    'rechnung, rechnungs, rech, zahlung, zahlungs, fakturiert, berater, verkäufer, annehmer, mitarbeiter, benutzer, sachbearbeiter, meister, bearbeiter, motor, baujahr, modelljahr, jahr, farbe, polster, menge, anzahl, einheit, rabatt, stunden, dauer, aw, arbeitswerte, bühne, hebebühne, schlüssel, leihwagen, ersatzwagen, mietwagen, letzter, letzte, letztes, nächste, nächster, vorherige, vorheriger, liste, saldo, summe, gesamt, mwst, steuer, kostenstelle, versicherung, versicherer, schaden, kostenvoranschlag, angebot, angebots, geändert, änderung, änderungs, abgeschlossen, geschlossen, storniert, sprache, geschlecht, abteilung, kategorie, gruppe, priorität, dringlichkeit, reifen, einlagerung, fax, telefax, internet, website, bank, iban, bic, ust, ustidnr, netto, hubraum, gewicht, getriebe, hsn, tsn, hersteller nr, verkauf, kauf, einkauf, lieferung, liefer, ausgeliefert, lieferdatum, provision, erinnerung, bundesland, region, ortsteil, konto, kreditlimit, mahnung, kundenart, teile, lager, lieferant, artikel, kw, ps, servicetyp, zweite, zweiter, ehepartner, partner, terminende, terminart, auftragsart, au, inspektion, wartung, umfrage, lackierung, zubehör, wiedervorlage, mitglied, name 2, vertrag, bereich, arbeitsplatz, kolonne, statistik, abrechnung, abrechnungs, pfand, filter, urlaub, buchungsdatum, buchungstag, angelegt von, erstellt von, erfasst von, eingegeben von, aufgenommen von, angenommen von, bearbeitet von, gebucht von, geöffnet von, vereinbart von, fahrzeugart, buchungstext, karosserie, mandant, verschoben, zusteller, vertragsnr, freigabe bis, freigabestatus, ersatz-, ersatzfzg, hol und bring, hol bring, lfd nr, laufende nr, laufnr, mot kz, stammnr, typenschein, uvv, teileausgabe, vorgesetzter, freigegeben durch, prüfung, umsatz, nat code, nationaler code, motorleistung, leistung kw, leistung ps, leistung in kw, fuhrparkleiter, fuhrparkleitung, freigabebetrag, radsatz, räder, rad, felgen, pneu, gegner, unfallgegner, gegnerische, leihauto, leihw, leih-, anhänger, auflieger, std gebraucht, zähler me, zählertyp, zählerart, intervall, limit, jährlich, pro jahr, pa, vertragslaufzeit, freilaufleistung, km pauschale, kilometergeld, versicherungsschein, vorschaden, gutachter, sachverständiger, rechtsanwalt, anwalt, kanzlei, nutzungsausfall, bestellnr, bestellnummer, lagerplatz, stellplatz, parkplatz, azubi, lehrling, führerschein, tankkarte, tankkarten, km alt, alter km, probefahrt, inzahlungnahme, altfahrzeug, vorbesitzer, vorhalter, zweitwagen, notfallkontakt, std, stdn, eingetragen von, notiert von, bestellt von, gemeldet von, beauftragt von, reserviert von, hinzugefügt von, geschrieben von, ausgefüllt von, disponent, disponentin',
};
