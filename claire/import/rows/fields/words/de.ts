import type { ColumnWords } from './column-words';

/** German, with the names of Loco-Soft, Werbas, incadea on Business Central, DATEV, DAT and the Zulassungsbescheinigung. */
export const de: ColumnWords = {
  ignored:
    'der, die, das, des, dem, den, von, vom, zum, zur, im, in, am, an, auf, bei, für, und, u, oder, mit, um, eines, einer, bitte, wird, werden, wünscht, möchte, soll, darf kunde, darf, vor ort, aktiv, feld, s, e, lt, laut, gemäß, ihr, ihre, ihrer, ihres, ihren, sie, ich, mein, meine, meines, wir, uns, falls bekannt, wenn bekannt, optional, pflichtfeld, kann, tbl, automatische, automatischen, automatisierte, automatisierten, um den, gegen, mai, per, ja, gewählt, gewählte, gewählter, gewähltes, ausgewählt, ausgewählte, magic, komplett, komplette, kompletter, vollständig, vollständige, extern, b, lt schein, lt fahrzeugschein, laut schein, falls vorh, falls vorhanden, wenn vorhanden, sofern vorhanden, sofern bekannt, soweit bekannt, soweit vorhanden, dbm, wie lautet, wie lauten, wie ist, welches, welche, welcher, angaben, angabe, bitte angeben, ca, circa, ungefähr, ungefährer, etwa, eigener, eigenes, eigene, formatiert, vw',
  number:
    'nummer, nummern, nr, -nr, num, no, -no, #, kennnummer, nrn, personalnr, personalnummer, persnr, ktonr, gp, lfnr, nmr',
  reference: 'ref, referenz, referenznr',
  id: 'id, -id-, kennung, kennziffer, ident id',
  code: 'code, schlüssel code, kürzel, -code, kz, -kz, cd, -cd',
  dms: 'dms',
  appointment:
    'termin, termine, werkstatttermin, werkstattermin, term, term-, buchung, buchungs, besuch, reservierung, reparaturtermin, werkstattbesuch, servicetermin, serviceterm, terminvereinbarung, werkstattbuchung, kundentermin, wartungstermin, inspektionstermin, prüftermin, kundendiensttermin, räderwechseltermin, radwechseltermin, reifentermin, reifenwechseltermin, unfalltermin, kalendertermin, werkstattanmeldung, onlinetermin, onlinebuchung, servicebuchung, terminbestellung, wartungsbesuch, garagentermin, ter-, terminslot, einsatztermin',
  case: 'vorgang, vorgangs, vorg, fallnummer, akte, aktenzeichen, schadenakte, ticket, servicefall, reparaturfall',
  planned:
    'plan-, geplant, geplante, geplanter, vereinbart, soll-, planung, voraussichtlich, gewünschter, gewünschte, wunsch-, erwartet, erwarteter, erwartete, geplanter termin, geplantes, geplanten, vorgesehen, vorgesehene, prognostiziert, wunsch, avisiert, avisierter, avisierte, angestrebt, angestrebte, terminiert, terminierte, vsl, vorauss, sollte',
  workshop: 'werkstatt, wkst, werkst, werkstattname, garage',
  service: 'service, kundendienst, kd dienst',
  workOrder:
    'werkstattauftrag, reparaturauftrag, serviceauftrag, arbeitsauftrag, repauftrag, wip, wip-, wa-, ra nr, werkauftrag, werkstattkarte, arbeitskarte, arbeitsauftr, rep auftr, werkstattauftr, serviceauftr, reparaturauftr, werkst auftr, instandsetzungsauftrag, reparaturkarte, auftragskarte, wartungsauftrag, repnr, repid, reparaturnr, reparaturnummer, servicebeleg, werkstattbeleg, reparaturbeleg, auftragsbeleg, k auftrag, karosserieauftrag, lackauftrag, unfallauftrag, schadenauftrag, schadensauftrag, inspektionsauftrag, werkstattschein, reparaturschein, auftragsschein, laufkarte, auftragsblatt, arbeitsblatt, garagenauftrag, arbeitsbeleg, reparaturzettel, arbeitszettel, repauf, wkstauftrag, wstauftrag, werkstauftrag',
  order: 'auftrag, auftrags, auftr, auft, order, auftr-, aufträge, auftragsnr, au-',
  document: 'beleg, dokument',
  operation:
    'arbeit, arbeiten, arbeits, arbeitsposition, auftragsposition, tätigkeit, tätigkeiten, arbeitsgang, maßnahme, leistungsposition, durchzuführende arbeiten, instandsetzung, arbeitspos, arb, arb-, reparatur, reparaturarbeit, werkstattleistung, serviceleistung, arbeitsleistung, arbeitspaket, maßn, verrichtung, intervention, job, aufgabe, aufgaben, instandsetzungsarbeit, wartungsarbeit',
  line: 'position, positionen, positions, pos, pos-, zeile, zeilen, zeilennummer, auftragszeile, auftragspos, po, po-',
  location:
    'standort, standorts, filiale, filial, fil, betrieb, betriebs, niederlassung, nl-, betriebsstätte, lagerort, lagerorte, autohaus, zweigstelle, mandant filiale, zweigniederlassung, betr st, betriebsst, händler, händler-, betriebsteil, betriebsstelle, mandant standort, mandant niederlassung, haus, werkstattstandort, servicebetrieb, servicestandort, depot, partnerwerkstatt, werkstattpartner, kfz betrieb, reparaturbetrieb, standortkürzel, betr, betr-, servicepartner, annahmebetrieb, annahmestelle, annahmestandort, betriebshof, verkaufsbüro, karosseriebetrieb, lackierbetrieb, prüfstelle, prüfstandort, servicestelle, servicefiliale, werkstattfiliale, werkstattbetrieb, vertragswerkstatt, wunschwerkstatt, wunschstandort, wunschfiliale, servicecenter, reparaturstandort, reparaturwerkstatt, stützpunkt, servicestützpunkt, werk, handelsbetrieb, filiale werkstatt, firmenstandort, kreditor garage, zuständigkeitseinheit, zuständigkeitseinheiten',
  car: 'fahrzeug, fahrzeuge, kfz, kfz-, fzg, fzg-, fz, pkw, auto, wagen, fahrz, kraftfahrzeug, fahrzeug-, objekt, kraftrad, motorrad, fahrzeugstamm, fzgstamm, fz-, kundenfahrzeug, krad, kraftwagen, transporter, wohnmobil, motorroller, roller, dienstwagen, firmenwagen, geschäftsfahrzeug, dienstfahrzeug, firmenfahrzeug, flottenfahrzeug, leasingfahrzeug, fuhrparkfahrzeug, zugmaschine',
  customer:
    'kunde, kunden, kd, kd-, kde, kund, debitor, debitoren, deb, deb-, klient, auftraggeber, verk an, verkauf an, kdn, besteller, ansprechpartner kunde, klienten, kundin, kundendaten, auftragg, ag, spedition, spediteur, transportunternehmen, flottenkunde, kundschaft, zieldebitor, kundenstamm, ku-, ku, geschäftspartner, anfragender, anfragesteller, einsender, absender, interessent, bucher, endkunde, fahrzeugkunde, werkstattkunde, servicekunde, auftragsgeber, bestellkunde, privatkunde',
  'customer number':
    'debitorenkonto, kundenkonto, kundenkto, kto kunde, konto kunde, adressnummer, adressnr, adressen nr, kunnr, kunag, bu partner, perskto, personenkonto, personenkto, debitorkonto, debkto, debitkto, kdkto, kdkonto, gpnr, adrnr, kundenkennung, kundenreferenz',
  driver:
    'fahrer, fahrzeugführer, fahrzeugfahrer, fahrerin, fahrer-, nutzer, fahrers, lenker, fahrzeuglenker, überbringer, nutzers, fahrzeugnutzer, dienstwagenfahrer, dienstwagennutzer, hauptfahrer, dienstwagenberechtigter, fahrzeugverantwortl, fahrzeugbenutzer, fahrzeugverantw, stammfahrer, stammfahrerin, berufskraftfahrer, lkw fahrer, kraftfahrer, chauffeur, benutzer fahrzeug, bringer, fahrzeugbringer, fahrzeugüberbringer, einlieferer, fahrzeuglenkerin, lenkerin, wer fährt, biker, motorradfahrer, abholer',
  owner:
    'halter, halter-, eigentümer, besitzer, fahrzeugeigentümer, halterin, kfz halter, fahrzeugbesitzer, hlt, halters, eigentümers, besitzers, zulassungsinhaber, zulassungsbesitzer, zul besitzer, zul inhaber, fahrzeughalterin, fahrzeughalt, fzghalter, eigent, haltername, kfz eigentümer, kfz besitzer, motorradhalter, motorradbesitzer, eigentümerin, besitzerin, zulassungsnehmer, halterdaten, zugelassen auf',
  contractor:
    'vertragspartner, leasinggesellschaft, leasingfirma, leasinggeber, leasingunternehmen, leasingbank, leasingsgesellschaft, leasingges, leasingpartner, vermieter, finanzierungsgesellschaft, leasinggesellsch, leasinganbieter, leasinginstitut, leasingträger, lg, leasingfa, leas ges, leasgeber, flottengesellschaft, flottenbetreiber, finanzierungsbank, finanzierer',
  contact: 'kontakt, kontakt-, kont-',
  name: 'name, namen, -name, nam, kurzname, bez name, matchcode name, vollständiger name, vor und nachname, vor und zuname, name und vorname, name1, anzeigename, vorname nachname, vorname name, nam1, namensfeld',
  surname:
    'nachname, familienname, zuname, nachn, nname, zun, familienn, famname, kundennachname, name last, famnam, nachnam, nachna, nachnm, zunam',
  firstName: 'vorname, vornamen, rufname, vorn, vname, vn, name first, vorna, vornam, vornm',
  infix: 'namenszusatz, adelszusatz',
  initials: 'initialen',
  salutation:
    'anrede, kundenanrede, anredeform, briefanrede, anredetext, herr frau, anr, frau herr, anredecode, anred, kundenanr, anrd, anredeschlüssel',
  title: 'titel',
  company:
    'firma, firmen, firmenname, unternehmen, organisation, firmierung, name der firma, firmenbezeichnung, firmenbez, betrieb kunde, organisationsname, gesellschaft, firmenn, unternehmensname, kundenfirma, firma name, firmname, firmennam, name firma, name unternehmen, firmenwortlaut, hofname, unternehmen name, arbeitgeber',
  email:
    'email, mail, mailadresse, emailadresse, e post, mail-, elektronische post, emails, mailadr, mails, emailadr, smtp addr, smtp, el post, elektr post, mailadr1, emailkontakt, kontaktmail, mailkontakt, emailad, mailad, mailbox, e postadresse',
  mobile:
    'mobil, mobile, handy, mobilfunk, mob, mobilnummer, mobiltel, funk, mobil-, handynr, funktelefon, mobiltelefon, natel, handytelefon, mobilfunknr, mobiltelefonnummer, smartphone, handynummer, mobilfunknummer, mob number, gsm, gsm-, mobi, mobi-, mobilf, telhand, telhandy, handytel, mobiltelefonnr, telmob, telmobil, mobnr, mobfunk, hdy, handi, mobilruf, whatsapp nr, whatsappnummer, smartphone nr, tmob, mobilnr',
  phone:
    'telefon, tel, tel-, telefonnummer, fon, festnetz, rufnummer, telefonnr, fernruf, telef, ruf nr, festnetznummer, -tel, telefonisch, telefonkontakt, tele, fernsprecher, telnr, telf1, tel number, ihre nummer, meine nummer, deine nummer, rückruf unter, rückrufnummer, rückrufnr, zurückrufen, erreichbar unter, kontakttelefon, kontakttel, kontaktrufnummer, fernsprechnummer, telefonnr1, tlf, tfn, fonnr, phone',
  sms: 'sms, whatsapp, sms nachrichten, messenger, textnachricht',
  private: 'privat, private, priv, zuhause, p, privater, privates, heim, daheim',
  business:
    'geschäftlich, geschäft, dienstlich, dienst, gesch, büro, beruflich, arbeit, g, gewerblich, dienstl, geschaeftl, geschäftl, berufl, firma, firmen',
  street:
    'straße, strasse, str, str-, straßenname, strassen, strße, strasze, gasse, straß, stras, stra, stra-, -stra, strnr, straßen, strass, strhausnr, straßenbez',
  address:
    'adresse, anschrift, adr, wohnanschrift, postanschrift, adressen, adreßzeile, adresszeile, straßenadresse, wohnadresse, hausanschrift, kundenadresse',
  houseNumber:
    'hausnummer, hausnr, hnr, hsnr, hausnum, hausno, house num1, hausnumm, hausnr1, hnum, hausn, hsn nr',
  addition: 'hausnummernzusatz, hausnummerzusatz, hausnr zusatz, tür, top, stiege, türnummer',
  postcode:
    'postcode, plz, plz-, postleitzahl, plz code, postlz, postl, postltz, plz ort plz, pstlz, post code1, postlei, plzahl, postlzahl, zip',
  place:
    'ort, orts, wohnort, stadt, ortsname, ort-, gemeinde, ortschaft, wohnsitz, ortsn, ort01, city1, ortnam, ortsnam, wohnortname, ortsbez, wohngemeinde, stadtname',
  country:
    'land, länder, länderkennzeichen, länderkürzel, staat, nation, land-, ländercode, landeskennzeichen, land1, staatkz, landkz, länderkz, staatenkz, staatsname, landname',
  birth:
    'geburtsdatum, geburtstag, geburts, geb, geboren, geburt, gebdatum, gebdat, geb am, geburtsdat, gebtag',
  day: 'am, datum, dat, dat-, -dat, tag, datums, -datum, dtm, tages, wann, tagesdatum, dtm-, datm, dt-, -dt',
  time: 'um, uhrzeit, zeit, uhr, zeit-, -zeit, zeitpunkt uhr, zt, zt-, -zt, uhrz, urzeit, ab uhr, -uhr, -zei, zei-, uhrzt, zeitang, tageszeit, ab wann',
  'day time': 'zeitpunkt, datumzeit, zeitp, zeitstempel, wann genau',
  begin:
    'beginn, start, anfang, ab, startet, von datum, beginnt, reparaturbeginn, startet am, begin, arbeitsbeginn, starttermin, zeitfenster, anfangszeit, startzeit, beginnzeit, slotbeginn, terminstart, arbeitsstart',
  end: 'ende, end, end-, ablauf, endet, läuft ab, auslauf, enddatum',
  until: 'bis, fällig, fälligkeit, gültig bis, fällig am, gültigkeit',
  created:
    'angelegt, erstellt, erfasst, anlage, anlage-, erstell, erstellungs, erstellung, erfassung, erfassungs, angel, anl, angelegt am, eingegeben, auftrag vom, seit, erfaßt, aufgenommen, eröffnet, eröffnung, eröffnungs, neuanlage, eingereicht, abgesendet, abgeschickt, gebucht, gebucht am, eingabe, eingabe-, erf, erf-, gemeldet, gemeldet am, meldedatum, aufnahme, aufnahmedatum, angemeldet am, anmeldung vom, terminvereinbarung vom, vereinbart am, erzeugt, bestellt am, reserviert am, eingetragen, eingetragen am, hinzugefügt, notiert, notiert am, auftragserteilung, beauftragt am, angefragt am, anfragedatum, =zeitstempel, anfrage vom, anfragezeitpunkt, anfrageeingang, eingesendet, eingesandt, eingesendet am, gesendet am, abgesandt, übermittelt, übermittelt am, eingegangen, eingegangen am, ausgefüllt am, aufgeschrieben, aufgeschrieben am, geschrieben am, gespeichert am, terminanlage, belegerstellung, aufgegeben am, vergeben am, ausgestellt am, telefonat vom, angerufen am, bestellzeitpunkt, buchungszeitpunkt, anlagezeit, anlagezeitpunkt, einbuchung, eingebucht am, neu angelegt',
  opened: 'geöffnet',
  arrival:
    'annahme, annahme-, bring, bring-, anlieferung, ankunft, abgabe, fahrzeugannahme, angenommen, eingang, bringen, hereinnahme, eintreffen, abgabe fahrzeug, annahmetermin, bringtermin, anliefer-, gebracht, ann, ann-, fahrzeugabgabe, abgabetermin, einlieferung, eingeliefert, abgegeben, ankunftszeit, anlieferdatum, bringt, bringt auto, einstellung fahrzeug, fahrzeugeingang, bringdatum, kommt, einfahrt, einfahrts, fahrzeugübernahme, übernahme, werkstattübernahme, anlieferung durch kunde, anlieferung kunde, bringt kunde, bringt fahrzeug, wann bringen, hinbringen, einlief, anlief, anlief-, ankft, eintreff, hofeinfahrt, werkstatteingang, vorfahrt, vorführung, vorführtermin, eingangs, fahrzeugankunft, da ab, fahrzeug da, auto da, zur werkstatt',
  ready:
    'fertigstellung, fertig, fertig-, abhol, abholung, rückgabe, rück, übergabe, abgeholt, abholtermin, fertigtermin, fertigstellungstermin, abholen, auslieferung werkstatt, fahrzeugrückgabe, rückgabetermin, fahrzeugübergabe, bereit, fertigmeldung, hol, hol-, fert-, holtermin, fertig bis, bereit ab, bereit bis, abholbereit, fertig gemeldet, auslieferzeit, rückg, fertigst, fertigstellg, fertigdatum, fahrzeugabholung, abzuholen, holt, holt ab, erledigt bis, rückgabedatum, ausgabe fahrzeug, fahrzeugausgabe, bereitgestellt, retour kunde, ausfahrt, ausfahrts, retourgabe, retournierung, rückstellung, ablieferung, abl, abl-, fer-, abh-, ferti-, fertigst-, wann abholen, wann holen, holen, wann fertig, abholung kunde, holt kunde, wird geholt, reparaturende, arbeitsende, ende reparatur, serviceende, fertigstell, fertigstell-, abholb, abholzeitfenster, zurück, zurückgabe, rückführung, werkstattausgang, werkstattende, fahrzeugauslieferung, auslieferungstermin, ausgang, fertig sein, spätestens fertig, benötigt bis, wieder fertig, auto fertig, fahrzeug fertig, ruckgabe, fahrzeugbereitstellung',
  promised:
    'zugesagt, zusage, versprochen, zugesagter, versprochen bis, zugesagt bis, zugesichert, zusagetermin, zugesagte, zusagezeit, zusagedatum, terminzusage, zugesagter termin, fest zugesagt',
  vin: 'fin, vin, fin-, fahrzeugidentifikationsnummer, fahrzeugidentifizierungsnummer, fahrzeugidentnummer, fahrzeugidentifikation, identnummer, fgst, fgst-, ident nr, ident fahrzeug, fgnr, fahrgnr, fahrzeugidentifizierung, fz ident, fzg id nr, fin code, fahrzeug id nr, fahrzeugidentifizierungsnr, vhvin, fleet vin, fgnu, identifikationsnr, identifizierungsnr, fahrzeugident, fzgident, fzgidentnr, identno, identnum, finnr, finnummer, fahrgnummer, 17 stellig, fin 17, fahrzeug identnr',
  chassis:
    'fahrgestell, fahrgest, chassis, fg, fahrg, fgst nr, fahrgst, rahmen, fahrgestellnr, rahmennummer, fahrgestellnummer fin, fahrgestellnum, fahrgestellno, fahrgnum, fahrgestnr, chassisnum, rahmennr, fahrgstl, fahrgestn',
  make: 'marke, marken, hersteller, fabrikat, fahrzeugmarke, hersteller-, fahrzeughersteller, fabr, marke-, automarke, herst, hst, mark, herstl, fabrikmarke, herst text, kfz marke, motorradmarke, markenbez, markenbezeichnung, fahrzeugfabrikat, fabrikatsname, hmarke, fzgmarke, automarken, fabrkt, herstbez, markenn',
  model:
    'modell, modelle, handelsbezeichnung, modell-, mod, verkaufsbezeichnung, typbezeichnung, typ modell, modellvariante, modellbez, modelltext, modellname, mdl, fahrzeugmodell, model, modellvar, typbz, verkaufsbez, typenbezeichnung, typenbez, typenbezeichn, modell version, ausf modell, ausführung modell, modell ausführung, modelltyp, modellbezeichn, modbez, handelsname, verkaufsname, handelsbez, verkaufsbezeichn, typtext, typbezeichn, modellbeschr, fahrzeugbezeichnung, fahrzeugbez',
  type: 'typ, art, typen',
  plate:
    'kennzeichen, kennz, kennz-, nummernschild, amtliches kennzeichen, amtl kennzeichen, polizeiliches kennzeichen, pol kennzeichen, amtl kennz, pol kennz, autokennzeichen, kfz kennzeichen, kennzeich, behördliches kennzeichen, behördl kennzeichen, behördl kz, pol kz, kontrollschild, kontrollschildnummer, kontrollschildnr, behördliches kz, nummerntafel, fzg kz, kfz kz, autonummer, autonr, kfz nummernschild, fahrzeugkennz, fahrzeugkennzeichen, amtl kfz kz, kennzeichen kfz, polizeil kennzeichen, wunschkennzeichen, licext, license num, licence num, pkzn, kenn, =schild, schilder, schildnr, knz, -knz, polknz, amtkz, amtlkz, amtkennz, zulass kennz, zulassungskennz, verkehrskennzeichen, kfzkennz, fkennz, kontrschild, kontrollsch, kennzn, kennzeich nr, nummernschild nr, schildnummer, kfz nummer, =kz, =kzn, =kennz, kennzch, kzch, polizeil kz, auto kennz, fahrzeug kz, autoschild, autokz, nummernsch, kennzeichenschild',
  registration:
    'zulassung, zulassungs, zugelassen, letzte zulassung, zul, anmeldung fahrzeug, zulassungsdat, zulassungsd, zulass',
  first: 'erst, erst-, erste, erstmalig, erster, tag der erst',
  'first registration':
    'ez, erstzul, ez-, erstzulassungsdatum, inverkehrsetzung, inverkehrssetzung, 1 inv, 1 zulassung, 1 zul, 1 zulassungsdatum, 1 iv, zulassung erstmals, erstmals zugelassen, ez datum, erstzul datum, 1 inverkehrs, 1 zulass, ezl, erszul, erstzu, ersz, erstzl, erstzulas, erstzulass, ezu, -ezu, erstanmeldung, erstanmeldedatum, 1 ivs, ivs, 1 inverkehr, 1 inverk, 1inverkehrsetzung, erstinv, ez monat, inbetriebnahme, dat erstzul, erste anmeldung',
  fuel: 'kraftstoff, kraftstoffart, treibstoff, antriebsart, antrieb, energieträger, kraftst, kraftstoffsorte, motorart, kraftst art, treibst, kraftstofftyp, energieart, energie, sprit, treibstoffart, treibst art, spritsorte, spritart, kraftstoffcode, kst art, energiequelle, energietyp, krst, kraftst typ, antriebstyp, kraftst txt, verbrennungsart, brennstoff, tankart',
  truck: 'lkw, lastwagen, lastkraftwagen',
  mileage:
    'kilometerstand, kmstand, km, kms, -km, kilometer, laufleistung, tachostand, km-, tacho, kmst, fahrleistung, kmstd, gesamtlaufleistung, kilometerleistung, stand tacho, kilom, gefahrene km, anzahl km, kilometerst, km aktuell, gelaufene km, wegstrecke, kilometerzähler, zählerstand, readg, tachost, km zähler, zählerkm, stand kilometerzähler, km b annahme, kmakt, kmst-, km stände, tachom, tachometer, tachometerstand, kilometeranzeige, kilometerangabe, abgelesene km, km gelesen, km erfasst, zurückgelegte km, kmlauf, laufl, laufleist, kmlst, km leistung, stand km, odometer, wieviel km, km gesamt, gesamt km, gesamtkilometer',
  current:
    'aktuell, aktuelle, aktueller, derzeit, derzeitiger, momentan, letzter bekannter, abgelesen, abgelesener, gemeldet, gemeldeter, letzter, akt, bei beauftragung',
  warranty:
    'garantie, gewährleistung, neuwagengarantie, garantiezeit, werksgarantie, herstellergarantie',
  lease: 'leasing, leasingvertrag, lease',
  apk: 'apk',
  hu: 'hu, hu-, tüv, hauptuntersuchung, hu au, nächste hauptuntersuchung, au hu, tüv au, hu termin, nächste hu, hu nächste, tüv termin, nächster tüv, nächste tüv, tüv fällig, hu fällig, hu gültig, nächster tüv termin, nächster hu, hu au termin, nächster hu au termin, nächster tüv au termin, hu fälligkeit, tüv gültig, tüv gültig bis, hauptunters, prüfplakette, tüv plakette, hu plakette, §57a, 57a, pickerl, pickerl bis, mfk nächste, nächste mfk, mfk fällig, tüv au fällig, nächster tüv hu, nächste hu au, nächste tüv au, nächster hu termin, hufael, hu fäll, hu ablauf, tüv ablauf, tuvbis, hu monat, tüv monat, prüfplakette bis, tüv gültigkeit, hu gültigkeit, pickerl gültig, pickerl fällig, 57a fällig, mfk termin, mfk bis',
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
    'bezeichnung, bez, kurztext, benennung, kurzbeschreibung, stichwort, betreff, überschrift, kurzbez, kurztitel, kurzbeschr, kurzb, stichwörter, stichworte, bezeichn, bezeich, kurzbezeich',
  description:
    'beschreibung, text, texte, -text, beschr, arbeitsbeschreibung, auftragstext, werkstatttext, beschreib, bez text, positionstext, txt, -txt, beschreibg, bezeichnungstext, txt1',
  long: 'lang, lange, zusatz, ausführlich, detaillierte, langtext, erweiterte',
  details:
    'erläuterung, details, detail, langtext, zusatztext, einzelheiten, nähere angaben, weitere angaben, zusatzinfo, zusatzinformation',
  notes:
    'bemerkung, bemerkungen, notiz, notizen, anmerkung, anmerkungen, hinweis, hinweise, kommentar, info, infos, freitext, anmerk, bem',
  work: 'auszuführende arbeiten, gewünschte arbeiten, werkstattarbeiten, leistungsumfang, arbeitsumfang, auftragsumfang, reparaturumfang, gewünschte leistung, auszuführende arbeit, leistungen, gewünschte leistungen, gebuchte leistungen, arbeitsanweisung, reparaturanweisung, reparaturen, zu erledigen, was ist zu tun, auftragsinhalt, auftragsbeschreibung, reparaturauftragstext, was machen, leistung auswahl, leistungsauswahl, auswahl leistung, serviceauswahl, gewählter service, services, was tun, welche arbeiten, zu tun, zu machen, durchzuführen, service rep, service reparatur, auftrag text, arbeitsbeschrieb, serviceumfang, wartungsumfang',
  complaint:
    'beanstandung, kundenbeanstandung, grund, anlass, kundenwunsch, problem, schadensbild, besuchsgrund, termingrund, mangel, fehlerbeschreibung, kundenaussage, kundenangabe, reparaturwunsch, reparaturgrund, defekt, fehler, störung, reklamation, symptom, symptome, mängel, kundenauftrag text, anliegen, kundenanliegen, was ist kaputt, fehlerbild, schadenbild, schadenbeschreibung, schadensbeschreibung, schadenhergang, servicegrund, werkstattgrund, auftragsgrund, grund termin, kundenproblem, problembeschreibung, schilderung, störungsbeschreibung, störungstext, störungen, störungsmeldung, defektbeschreibung, mängelliste, mangelbeschreibung, mangeltext, beschwerde, reklamationstext, beanst, beanstandungstext, symptombeschreibung, schadenschilderung, schadensschilderung, schadenumfang, defekte, bemängelung, kundenbemängelung',
  price:
    'preis, verkaufspreis, preis-, -preis, endpreis, bruttopreis, festpreis, pauschalpreis, preise, listenpreis arbeit, pauschale, angebotspreis arbeit, richtpreis, preis eur, betrag eur, preis in eur, fixpreis, vkbru, vkbrutto, brutto vk, vkpreis, vk-preis, preis inklusive, angebotener preis, paketpreis, servicepreis, festpreis inkl, kundenpreis, preis kunde, preis brutto, bruttopr, prs, endbetrag arbeit, fixbetrag',
  amount: 'betrag, beträge, arbeitswert eur',
  including:
    'brutto, inkl, inkl mwst, inklusive, incl, mit mwst, inkl ust, inkl steuer, inkl mehrwertsteuer, incl mwst, inkl 19 mwst, mit steuer, ink mwst, einschl mwst, einschl ust',
  mechanic: 'mechaniker, monteur, mechatroniker, techniker',
  visible: 'sichtbar',
  agreed: 'einverstanden, genehmigt, freigegeben',
  waiting:
    'wartet, wartend, wartender, wartekunde, wartetermin, warten, wartet auf fahrzeug, kunde wartet, wartekd, warte, wartek, wartekunden, wartet im haus, wartet im autohaus, wartet in werkstatt, wartet in der werkstatt, wartet solange, wartet darauf, kd wartet, warter, kunde möchte warten, kunde bleibt, bleibt vor ort, wartet kz, wartekz, wartet im büro, wartet im stüberl, wartet hier, wartet dabei, wartet drauf, wartebereich, will warten, wartekundin, kundin wartet, bleibt hier, bleibt da, wartewunsch, wartend kunde, wartedienst, wartet nebenan',
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
    'optout, abgemeldet, nicht kontaktieren, kontaktverbot, kommunikationsverbot, dnc, abbestellt, schwarze liste, alles abgemeldet, keine erinnerung, keine erinnerungen, nicht melden, kein kontakt, keine nachrichten, kontakt verboten, kontaktsperre, kommunikationssperre, kontakt gesperrt, keinen kontakt',
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
    'leistungstext, leistungsbeschreibung, leistung text, leistxt, leistext, leistungstxt, arbtxt, arbtext, reptext, reptxt',
  modelRange: 'modellreihe, baureihe',
  'planned day': 'wunschdatum, wunschtag, wunschtermin tag',
  'planned time': 'wunschzeit',
  fleet: 'flotte, flotten, fuhrpark',
  'make name': 'markenname',
  'location number': 'betrnr',
  flag: 'kennzeichen ja nein, j n, ja nein, kz, ist',
  lessee: 'leasingnehmer, mieter, ln, leasingkunde, leasnehmer, fahrzeugmieter',
  'business mobile': 'diensthandy, firmenhandy, dienstmobil',
  'business phone':
    'dienstnummer, durchwahl, bürotelefon, telg, telgesch, bürotel, firmentel, diensttel, büronummer',
  extra:
    'zusatz, zusätzliche, zusätzlich, weitere, weiterer, sonstige, sonstiges, andere, extra, nebenarbeit, ergänzende',
  'extra work':
    'mehrarbeit, zusatzauftrag, außerdem, noch dazu, zusatzleistung, zusatzarbeit, weitere wünsche, sonst noch, sonstige wünsche, weitere arbeiten, was noch, noch etwas',
  currency: 'euro, chf, sfr, franken',
  payer:
    'rechnungsempfänger, rechnungsempf, rech an, rechnung an, rechnungskunde, zahlungspflichtiger, kostenträger, regulierer, re, rechnungsadressat, rechnungszahler, zahlender, zahlender kunde, zahlungspartner, rechnungspartner, kostenübernehmer, wer zahlt, re empfänger, re empf, fakturaempfänger, faktura an, zahlername, zahler name, zahlernr, zahlernummer',
  'case number': 'qmnum',
  'location code': 'werks, standortschlüssel, filialschlüssel, betriebsschlüssel, standortkennung',
  'created day': 'erdat',
  'created time': 'erzet',
  'planned begin day': 'gstrp',
  'planned begin time': 'gsuzp',
  'planned end day': 'gltrp',
  'planned end time': 'gluzp',
  'car number':
    'equnr, vhcle, inventarnr, inventarnummer, flottennummer, flottennr, lfd nr fahrzeug, fz lfdnr, fahrzeug lfd nr, lfd fahrzeugnr, gerätenummer, gerätenr, maschinennummer, maschinennr, fz interne, wagennummer, fahrzeugreferenz, kfz num, objektnr, fuhrparknr, fuhrparknummer',
  'payer number': 'kunre, kunrg, rechnungsdebitor',
  'operation label': 'ktext, ltxa1',
  performance: '=leistung, =umfang',
  delivery: 'auslieferung',
  tyreChange:
    'wechsel, reifenwechsel, räderwechsel, umrüstung, radwechsel, wechsel-, umsteck, umstecken, pneuwechsel, saisonwechsel, rädertausch, räder umstecken, reifen umstecken, reifenumrüstung, umbereifung',
  'begin alone': '=von',
  settled: 'eingeplant am, verplant am',
  preferences: 'präferenzen',
  'day weekday': '=tag',
  confirmed: 'bestätigt, bestätigter, bestätigte, bestätigtes, fix, fixiert, fest, fester, bestät',
  insured: 'anspruchsteller, versicherungsnehmer, geschädigter',
  'order id': 'auftragsschlüssel',
  'appointment id': 'terminschlüssel',
  'appointment number':
    'serviceanfragenummer, serviceanfrage nr, anfragenummer, anfragenr, anfrage id, terminanfrage nr, anfragereferenz',
  'customer id': 'kundenschlüssel, kundschlüssel',
  'dms id': 'dms schlüssel',
  'driver number': 'fahrerreferenz, fahrerkennung',
  'owner number': 'eigentümerreferenz, halterreferenz',
  'business email': 'arbeitsmail, arbeits email, dienstmail, firmenmail',
  'private phone': 'telp, privatnummer, privatnr, telpriv, privattel, tel pr',
  'model code': 'baumuster, baumusternr, modellschlüsselnr',
  'operation type': 'wartungsart, wartungstyp, inspektionsart, arbeitsart',
  'appointment reference':
    'terminbeleg, terminzettel, terminblatt, terminkarte, agendaeintrag, agenda eintrag, kalendereintrag',
  other:
    'rechnung, rechnungs, rech, zahlung, zahlungs, fakturiert, berater, verkäufer, annehmer, mitarbeiter, benutzer, sachbearbeiter, meister, bearbeiter, motor, baujahr, modelljahr, jahr, farbe, polster, menge, anzahl, einheit, rabatt, stunden, dauer, aw, arbeitswerte, bühne, hebebühne, schlüssel, leihwagen, ersatzwagen, mietwagen, letzter, letzte, letztes, nächste, nächster, vorherige, vorheriger, liste, saldo, summe, gesamt, mwst, steuer, kostenstelle, versicherung, versicherer, schaden, kostenvoranschlag, angebot, angebots, geändert, änderung, änderungs, abgeschlossen, geschlossen, storniert, sprache, geschlecht, abteilung, kategorie, gruppe, priorität, dringlichkeit, reifen, einlagerung, fax, telefax, internet, website, bank, iban, bic, ust, ustidnr, netto, hubraum, gewicht, getriebe, hsn, tsn, hersteller nr, verkauf, kauf, einkauf, lieferung, liefer, ausgeliefert, lieferdatum, provision, erinnerung, bundesland, region, ortsteil, konto, kreditlimit, mahnung, kundenart, teile, lager, lieferant, artikel, kw, ps, servicetyp, zweite, zweiter, ehepartner, partner, terminende, terminart, auftragsart, au, inspektion, wartung, umfrage, lackierung, zubehör, wiedervorlage, mitglied, name 2, vertrag, bereich, arbeitsplatz, kolonne, statistik, abrechnung, abrechnungs, pfand, filter, urlaub, buchungsdatum, buchungstag, angelegt von, erstellt von, erfasst von, eingegeben von, aufgenommen von, angenommen von, bearbeitet von, gebucht von, geöffnet von, vereinbart von, fahrzeugart, buchungstext, karosserie, mandant, verschoben, zusteller, vertragsnr, freigabe bis, freigabestatus, ersatz-, ersatzfzg, hol und bring, hol bring, lfd nr, laufende nr, laufnr, mot kz, stammnr, typenschein, uvv, teileausgabe, vorgesetzter, freigegeben durch, prüfung, umsatz, nat code, nationaler code, motorleistung, leistung kw, leistung ps, leistung in kw, fuhrparkleiter, fuhrparkleitung, freigabebetrag, radsatz, räder, rad, felgen, pneu, gegner, unfallgegner, gegnerische, leihauto, leihw, leih-, anhänger, auflieger, std geplant, geplante std, std gebraucht, std plan, plan std, soll std, std soll, zähler me, zählertyp, zählerart, intervall, limit, jährlich, pro jahr, pa, vertragslaufzeit, freilaufleistung, km pauschale, kilometerpauschale, kilometergeld, km geld, selbstbeteiligung, versicherungsschein, vorschaden, gutachter, sachverständiger, sachverständigen, rechtsanwalt, anwalt, kanzlei, nutzungsausfall, bestellnr, bestellnummer, lagerplatz, stellplatz, parkplatz, schraubzeit, azubi, lehrling, rabattcode, ausweis nr, führerschein, tankkarte, tankkarten, km alt, alter km, probefahrt, inzahlungnahme, altfahrzeug, vorbesitzer, vorhalter, zweitwagen, begleitperson, notfallkontakt, std, stdn, eingetragen von, notiert von, bestellt von, gemeldet von, beauftragt von, reserviert von, hinzugefügt von, geschrieben von, ausgefüllt von',
};
