import type { ColumnWords } from './column-words';

/** Dutch of the Netherlands and Belgium, with the names of Carsys, Autoflex, Wacs, EVA and the RDW. */
export const nl: ColumnWords = {
  ignored:
    'van, de, het, een, der, den, in, op, om, te, ten, ter, voor, bij, aan, met, en, of, is, d d, dd, dhr of mevr, gegevens, s, dt, veld, aub, a u b, svp, graag, worden, wordt, heeft, wenst, wil, wel, het dms, ons, j n, ja nee, uw, u, jouw, jullie, je, ik, mijn, wij, we, wat is, indien bekend, indien van toepassing, optioneel, verplicht, blijft, tbl, heer, sturen, versturen, verzenden, automatische, geautomatiseerde, opgegeven, gekozen, toegewezen, toegekende, na bezoek, na afloop, tegen, vlag, ind, m, geselecteerd, geselecteerde, eigen, vraag, ongeveer, circa, ca, bij benadering, exacte, magic, vw, alle, geformatteerd, geformatteerde, genormaliseerd, compleet, complete, volledig, indien aanwezig, indien beschikbaar, dbm, wat zijn, welk, hoeveel, vul in, vul hier, uw eigen',
  number: 'nummer, nummers, nr, nrs, num, no, -nr, -no, #, nummmer, numr, =nmr, numm',
  reference: 'ref, referentie',
  id: 'id, -id-, kenmerk',
  code: 'code, -code',
  dms: 'dms',
  appointment:
    'afspraak, afspraken, afspr, afspr-, afs, werkplaatsafspraak, werkplaats afspraak, reservering, boeking, bezoek, afgesproken, afsp, afsp-, onderhoudsafspraak, garageafspraak, werkplaatsreservering, planregel, planningsregel, serviceafspraak, werkplaatsbezoek, wisselafspraak, af-, -af, reservatie, reservaties, orderafspraak, apkafspraak, apk afspraak, keuringsafspraak, keurafspraak, bandenafspraak, reparatieafspraak, schadeafspraak, herstelafspraak, afspraak apk, onderhoudsbezoek, garagebezoek, agenda item, agendaregel, agendapunt, werkplaatsboeking, servicebezoek, garagereservering, afspr apk, online afspraak, afspraakverzoek',
  planned:
    'gepland, geplande, plan-, planning, plannings, verwacht, verwachte, gewenst, gewenste, voorkeur datum, ingepland, ingeplande, streef-, streefdatum, voorzien, voorziene, streef, beoogde, beoogd, geschat, geschatte, vermoedelijk, vermoedelijke, in te plannen, inplan, inplannen',
  workshop: 'werkplaats, wplaats, wpl, wk-',
  service: 'service',
  workOrder:
    'werkorder, werkorders, wo-, wo, reparatieorder, reparatie order, werkplaatsorder, werkbon, werk order, werkopdracht, rep order, reparatieopdracht, werkkaart, opdrachtbon, worder, reparatie ord, werkfiche, werkblad, werkstaat, rep ord, garageorder, onderhoudsorder, werkplaatsopdracht, serviceorder, reparatiebon, wpo, onderhoudsopdracht, =bon, boncode, bon id, bonnetje, herstellingsorder, herstelorder, herstelopdracht, herstellingsbon, herstelbon, schadeorder, werkplaatsbon, reparatienummer, reparatienr, repnr, rep nr, reparatiekaart, garagebon, onderhoudsbon, werkopdr, =wbr, =wbn, order wp, ordernr wp, wp order',
  order: 'order, orders, opdracht, ord, or-, opdr',
  case: 'dossier, ticket, zaak nr, zaaknr, zaaknummer',
  document: 'document, bon, stuk, fiche',
  operation:
    'werkzaamheid, werkzaamheden, werkz, bewerking, bewerkingen, bew, taak, taken, arbeid, handeling, verrichting, activiteit, werkitem, arbeidsregel, uit te voeren werk, uit te voeren werkzaamheden, reparatie, dienst, behandeling, interventie, interventies, hoofdbewerking, hoofdwerk, hoofdwerkzaamheid, bwrk, bwrk-, beurt, onderhoudsbeurt, servicebeurt, werkpakket, arbeidspakket, onderhoudswerk, bewerkings, werkregel, onderhoud, klusomschrijving, actie, =wrkz, =bewk, bwk, herstelling, herstellingen, herstel, bewerk, hoofdtaak, werkpost, klusje, servicewerk, servicewerkzaamheden, garagewerk, werkplaatswerk, herstelwerk, herstellingswerk, herstelwerken, reparatiewerk, reparatiewerkzaamheden, onderhoudswerken, onderhoudswerkzaamheden, behandelingen, verrichtingen, reparaties, servicehandeling',
  line: 'regel, regels, orderregel, orderregels, rgl',
  location:
    'vestiging, vestigings, vest, vest-, locatie, locaties, filiaal, fil, bedrijfscode, garage, dealer vestiging, loc, dealervestiging, werkplaatslocatie, servicepunt, ves, ves-, dealer, waar, bedrijfslocatie, garagebedrijf, dealerlocatie, autobedrijf, depot, servicevestiging, werkplaatsvestiging, =fili, zetel, concessie, concessiehouder, concessionaris, servicelocatie, werklocatie, garagelocatie, bedrijfsvestiging, dealerbedrijf, hoofdvestiging, servicefiliaal, verantwoordelijkheidscentrum, bedrijf afd, bedrijf afdeling, vestig, vestg, vstg, vestgnr, garage vestiging, vestiging werkplaats, servicestation, werkplaatsfiliaal, uitvoerende vestiging, uitvoerende garage, uitvoerende werkplaats, ontvangende vestiging, welke vestiging, welke garage, gekozen garage, garagevestiging, behandelende vestiging, voorkeursvestiging, voorkeursgarage, filiaalcentrale',
  car: 'auto, voertuig, wagen, vtg, vtg-, voert, object, autos, bedrijfsauto, de wagen, motorvoertuig, voe, voe-, wag-, vt-, vo-, au-, eigen auto, eigen wagen, eigen voertuig, klantauto, klantenwagen, vrtg, vrtg-, voertg, vtgn, hoofdvoertuig, hoofdauto, motorfiets, scooter, bromfiets, camper, bestelauto, bestelwagen, bestelbus, busje, poolauto, dienstauto, leaseauto, leasewagen, personenauto, personenwagen, klantvoertuig',
  customer:
    'klant, klanten, klt, kl-, kln, kl, relatie, rel, rl-, debiteur, debiteuren, deb, deb-, client, cliënt, opdrachtgever, afnemer, orderklant, verkopen aan, verkoop aan, kla, kla-, wie, aanvrager, klantgegevens, debn, transportbedrijf, vervoerder, transporteur, boeker, indiener, besteller, klant prospect, prospect klant, inzender, consument, cliente, reserveerder, aanmelder, huidige klant, particuliere klant, invuller',
  driver:
    'bestuurder, berijder, chauffeur, gebruiker auto, bestuurders, berijders, vaste bestuurder, hoofdbestuurder, brenger, aanbrenger, leaseberijder, autobestuurder, ch-, be-, rijder, rijdt erop, rijdt erin, wie rijdt, wie rijdt erin, wie rijdt erop, motorrijder, hoofdrijder, vaste rijder, vrachtwagenchauffeur, truckchauffeur, hoofdgebruiker, hoofdgebruiker auto, chauff, bestuurd, bestuurdersgegevens',
  owner:
    'eigenaar, kentekenhouder, houder, voertuigeigenaar, kenteken houder, tenaamgestelde, eig, eigenares, eigenaars, bezitter, voertuigbezitter, houders, eigenaar motor, eigenaar scooter, eigenaar motorfiets, eigenaar camper, eigenaar auto, eigenares auto, motoreigenaar, autobezitter, wagenparkeigenaar, eigenaarsgegevens, kentekenhouders, kent houder, houder kenteken, houder van het kenteken, op naam van, staat op naam van',
  contractor:
    'contractant, leasemaatschappij, lease maatschappij, leaser, leasemij, lease mij, leasebedrijf, lessor, contractpartij, lmij, leasefirma, lease firma, leasecompany, verhuurmaatschappij, verhuurder, leasepartij, leasingmij, leasingmaatschappij, leasingbedrijf, leasing mij, leasemaatsch, leasemtsch, leasegever, lease verstrekker, leaseverstrekker, lease aanbieder, leaseaanbieder, leasemaatschappijen, naam leasemaatschappij, financieringsmaatschappij, welke leasemaatschappij',
  contact: 'contact',
  name: 'naam, -naam, nm, volledige naam, tenaamstelling naam, voor en achternaam, nam, -nm, weergavenaam, naam voluit, schermnaam, voor en familienaam, naam en voornaam, voornaam en naam, voornaam en achternaam, voor- en familienaam, uw volledige naam',
  surname:
    'achternaam, familienaam, achternm, anaam, geslachtsnaam, achtern, anm, achternamen, familien',
  firstName: 'voornaam, voornamen, roepnaam, vnaam, voornm, voorn, vnm, voor, =vrnm, =vnam',
  infix:
    'tussenvoegsel, tussenvoegsels, tussenv, voorvoegsel, voorvoegsels, tv, tussenvgsl, voorv, tsv, tussen voegsel, tussenvoeg, tussenvgs, tusvgsl, tussenvoegs, voorvgsl, tvg, vvgsl, =vvg',
  initials:
    'voorletters, voorletter, initialen, initiaal, voorl, vl, voorlet, vltr, vrltr, voorltrs, vlt, vletters, =vrlt, vrltrs, voorlttrs, voorlettr',
  salutation:
    'aanhef, aanspreektitel, titulatuur, dhr mevr, aanspreekvorm, dhr mw, aanspr, aanspreking, heer mevrouw, de heer mevrouw, dhr mevrouw, dhr mvr, geslachtsaanduiding, aanspreek, aanspreken als, aanspreektitels, geslachtsaanhef, dhr mw mevr',
  title: 'titel',
  company:
    'bedrijf, bedrijfsnaam, firma, firmanaam, organisatie, onderneming, zaak, bedr naam, bedrijven, handelsnaam, ondernemingsnaam, vennootschap, bedrijfsnm, rechtspersoon, zakelijke naam, naam onderneming, firmanm, bedrijfsn, werkgeversnaam, naam bedrijf, naam van het bedrijf, bedrijf naam, organisatienaam, naam organisatie, firma naam, naam firma, bedrijfsnaam klant',
  email:
    'email, e mail, mail, mailadres, emailadres, e mailadres, eml, elektronische post, mailadr, emailadr, e mail adres, mail adres, e mailadr, e mails, emails, mails, emai, emal, mail bevestiging naar, mailtje naar, mailtje, mail naar, bevestiging naar, bevestigingsmail naar, bevestiging mailen naar, bevestiging per mail naar, e mailtje, mailcontact, e mailcontact, mailbox, digitaal adres',
  mobile:
    'mobiel, mobiele, gsm, mob, mob-, 06, mobiel telefoon, mobieltje, gsm-, mobil, mobieltelefoon, mobnr, gsmnr, mobiele tel, zaktelefoon, mobl, telmob, mobieltel, =mobi, =gsmn, app nummer, appnummer, app nr, whatsappnummer, whatsapp nummer, nummer whatsapp, whatsappnr, whatsapp nr, 06 nummer, 06 nr, 06nr, 06nummer, mobielnr, smartphone, mobiele lijn, gsm nr, nummer gsm, 06 telefoon',
  phone:
    'telefoon, tel, tel-, telefoonnummer, telnr, fax tel, tlf, telefoonnr, vaste telefoon, vaste lijn, vast nummer, vast, oproepen, oproep, telefonisch, telefonische, telf, telefnr, telefoonvast, telnummer, telefoonnrs, =teln, =tlf, bel nr, belnr, belnummer, bereikbaar op, bereikbaar onder, telefonisch bereikbaar op, telefonisch bereikbaar, te bereiken op, te bereiken onder, terugbelnummer, terugbelnr, terugbellen op, bellen op, bel mij op, contactnummer, contactnr, contacttelefoon, contacttel, dagnummer, telefoon overdag, telefoontje, telef, tfn, tfnr, op welk nummer',
  sms: 'sms, whatsapp, app berichten',
  private: 'prive, privé, thuis, particulier, avond, huis, prv, prv-, -prv, persoonlijk, woning',
  business:
    'zakelijk, zakelijke, werk, kantoor, overdag, zak, zakl, bedrijfs, wrk, -wrk, op het werk, professioneel, professionele',
  street: 'straat, straatnaam, str, laan, strt, straatnm, straten, strnaam, str naam',
  address: 'adres, adresregel, postadres, woonadres, adr, adresgegevens, bezoekadres, adrs',
  houseNumber:
    'huisnummer, huisnr, huis nr, hnr, huisno, hsnr, huis nummer, huisn, hsnummer, huisnum, nr huis, =hsnr, =hsnm, hsnm, huisnmr, huisnumm, nummer huis, huis nmr',
  addition:
    'toevoeging, toev, huisnummertoevoeging, huisletter, bus, busnummer, hnr toev, toevoegsel, toevg, htoev, huisnrtoev, huisnr toev, huisnummer toev, busnr, bus nr, toev huisnr',
  postcode:
    'postcode, postkode, pc, pc-, pcode, =post, postc, zip, -pc, pst, pstcd, postcd, postnummer, postnr, zipcode, pc4, pstc, =pcod, =pcd, postcodenr, pstcode, postcode nr, pcd',
  place:
    'plaats, woonplaats, plaatsnaam, stad, gemeente, wpl naam, woonpl, plts, wnpl, wnplts, plaatsn, dorp, stad gemeente, woonst, =woon, =wpl, plt, stad of dorp, plaatsnm, woonpl naam, stadsnaam, dorp stad',
  country: 'land, landen, landcode, landnaam',
  birth:
    'geboortedatum, geboorte, geb, geb datum, verjaardag, geboren, gebdat, geboortedag, geboortedat, gebdtm, geb dtm, geboren op, gebdag, gebdt, geb datm, geboortedtm, geb dag, gbdat, gebrtdatum',
  day: 'op, datum, dat, dat-, -dat, dtm, dag, datums, -dt, dt-, wanneer, datm, welke dag, welke datum, =datm, =dtum',
  time: 'om, tijd, tijdstip, tijd-, uur, -tijd, tijden, hoe laat, td-, tijdst, uurstip, -uur, klok tijd, -td, tyd, -tyd, ty-, =tyds',
  begin:
    'begin, start, aanvang, aanvangs, ingang, ingangs, vanaf, ingaande, beginnend, startmoment, beginmoment, tijdslot, tijdvak, tijdsblok, tijdslots',
  end: 'einde, eind, eind-, verloopt, verloop, afloop, loopt af, einddatum',
  until:
    'tot, vervaldatum, verval, geldig tot, vervaldag, t m, geldigheid, vervalt, geldig tot en met',
  created:
    'aangemaakt, aanmaak, aanm, invoer, ingevoerd, invoer-, aangem, geregistreerd in dms, ingevoerd op, ontstaan, opgevoerd, sinds, gemaakt, creatie, ingeboekt, registratiedatum afspraak, ingeboekt op, ingave, ingegeven, opgemaakt, invoering, ingediend, ingezonden, inzending, inschrijfdatum afspraak, geboekt op, afspraak gemaakt, geregistreerd op, opmaak, opgemaakt op, vastgelegd, vastgelegd op, vastlegging, genoteerd op, inv, gecreëerd, geregistreerd, gemeld, gemeld op, gemelde, aanvraag, aangevraagd, aangevraagd op, genoteerd, opvoer, besteld op, besteldatum, aanmelddatum, aanmelding, bevestigd op, aangemaakt in, gereserveerd op, ingelegd, ingelegd op, opgenomen op, geboekt, geboekt d d, aa-, -aa, invd, =crdt, =tijdstempel, aangelegd, aangelegd op, toegevoegd, toegevoegd op, ingestuurd, ingestuurd op, ingevuld op, geplaatst op, aanvraagmoment, aanvraagtijdstip, boekmoment, moment van boeken, moment van aanvraag, aangemeld op, aanmaakmoment, invoermoment, aanmaking, aanmaakd, boeking gemaakt, reservering gemaakt op, datum boeking gemaakt, ingekomen, ingekomen op, doorgegeven op, opgenomen door receptie op, ontvangen aanvraag, opgesteld, opgesteld op, inboek, opboek',
  opened: 'geopend, open, opening',
  arrival:
    'in, binnen, binnenkomst, breng, brengen, inlever, inleveren, ontvangst, aankomst, inname, binnengekomen, komst, aanlever, inleveren op, inlevering, breng-, gebracht, inbreng, inlevermoment, brengmoment, brengafspraak, binnengebracht, auto binnen, voertuig binnen, wagen binnen, aanleveren, aanlevering, afgeven auto, arriveert, brengt, brengt hem, brengt auto, komt brengen, wordt gebracht, aanwezig, uiterlijk aanwezig, uiterlijk binnen, uiterlijk brengen, verwacht binnen, arriveren, inleverafspraak, inleverdag, komt binnen, inbr, binnenbrengen, aflevering bij garage, brengen op, inrijden, intake',
  ready:
    'uit, gereed, klaar, ophaal, ophalen, afhaal, afhalen, gereedmelding, terugbrengen, retour klant, uitlever, ophaal-, gereed-, af te halen, afhaling, haal-, haaldatum, haaltijd, oplever-, oplevering, grd, -ge, deadline, klaarmelding, gereedmeld, teruggave, teruggaaf, vertrek, ophaalmoment, uitlevering, retourtijd, gereedmoment, af te leveren, opleveren, oplevermoment, weer klaar, afgewerkt, afwerking, gr-, terug, =klrd, =gerd, =uitd, =klaa, halen, =buiten, weg, haalt, haalt hem, haalt op, haalt auto, haalt auto op, komt halen, komt ophalen, wordt gehaald, wordt opgehaald, op te halen, teruglevering, terugleveren, vertrekt, -gr, uiterlijk klaar, uiterlijk gereed, ophaalafspraak, afhaalmoment, haalmoment, gereedheid, terug bij klant, terug naar klant, weer op te halen, klaarzetten, afhaalafspraak, retour aan klant',
  promised: 'beloofd, toegezegd, belofte, toezegging, beloofde, toegezegde',
  vin: 'vin, vin-, voertuigidentificatienummer, identificatienummer, vin code, meldcode vin, voertuigidentificatie, vin nummer, vinnr, chassisnummer vin, vin chassis, chassis vin, vhvin, ident nr, identnr, ident nummer, identnummer, identificatienr, voertuigident, voertuig ident, voertuigidentnr, voertuigidentificatienr, vin nr, volledige vin, vin volledig, vin compleet, =chn, chassisnr vin, vin 17',
  chassis:
    'chassis, chass, chas, frame, chassisno, chassis-, serie, raamnummer, raam, chasis, chassi, onderstel, chnr, framenummer, chassisnr, onderstelnummer, frame nr',
  make: 'merk, merken, automerk, fabrikant, autofabrikant, merk-, mrk, wagenmerk, =merk, fabrikaat, fabricaat, voertuigmerk, merknm, motormerk',
  model:
    'model, modellen, handelsbenaming, mdl, typebenaming, mod, mod-, modelnm, uitvoering model, model uitvoering, typeomschrijving, modeltype, =modl, modelomschr, modelbenaming, modelaanduiding, typeaanduiding, type aanduiding, typeomschr, handelsben, handelsbenam, modelvariant, modeluitv',
  type: 'type, soort, typ, autotype naam',
  plate:
    'kenteken, kentekens, kent, kentekenplaat, nummerplaat, kent-, kentek, plaat, kt, inschrijvingsnummer, ktk, kentkn, kntkn, kentekennr, nrplaat, plaatnr, inschrijvingsplaat, kentekennummer, kenteken nummer, kent nr, autokenteken, nummerpl, immatriculatie, =kntk, =kntn, kenteeken, kenteke, knt, plaatje, kenteken motor, kenteken motorfiets, kenteken camper, trekkerkenteken, autoplaat, nrplt, plaatnummer, kentekenplaten, leasekenteken, kenteken leaseauto, kenteken lease, motorkenteken, nummerplaten, kent plaat, kentk, kentkn nr, lease kenteken',
  registration:
    'tenaamstelling, registratie, kentekenregistratie, inschrijving, toelating, tenaamst, toel, toegelaten, datum kenteken, inverkeerstelling, in verkeerstelling, in het verkeer gesteld, indienststelling, inschr',
  first: 'eerste, 1e, 1ste, 1st, initiele',
  'first registration':
    'det, dat eerste toel, bouwdatum det, d e t, datum afgifte deel 1, eerste afgifte, deel1, deel 1, deel 1a, deel1a, eerste inverkeerstelling, datum eerste toelating, eerste ingebruikname, ingebruikname, datum in verkeer, eerste gebruik, bouwjaar det, 1e toel, eerste toel, 1e inschrijving, eerste inschrijving, datum 1e toelating, datum eerste inschrijving, eerste registratie, 1e registratie, datum eerste registratie, eerste tenaamst, 1e tenaamstelling, datum van eerste toelating, datum eerste inverkeerstelling, 1e inverkeerstelling, eerste ingebruik, =1etl',
  fuel: 'brandstof, brandst, brandstofsoort, brst, energiebron, soort brandstof, brandstoftype, brndst, brst-, aandrijving, motorbrandstof, energie, energievorm, aandrijfvorm, =brnd, =brs, brandstofcode, motorbrandst, brndstf, brandstofsrt, soort aandrijving, aandrijflijn',
  truck: 'vrachtwagen, vrachtauto, truck, bedrijfswagen zwaar',
  mileage:
    'kilometerstand, kmstand, km stand, kmst, km, kms, -km, kilometers, kilometer, tellerstand, teller, km-, stand km, kilometrage, km tellerstand, kmteller, km teller, kmstnd, kilometrstand, tellerst, aantal km, aantal kilometers, gelopen km, gereden km stand, odometer, odo, stand teller, kilometerst, km s, afgelezen km, kmtellerstand, kilometerteller, stand kilometerteller, =kmtr, kmstd, km opgave, kilometeropgave, opgave km, opgegeven km, opgegeven kilometers, doorgegeven km, doorgegeven kilometerstand, kmtellr, tellerstand keuring, kmstand keuring, km stand keuring, kilometerstand keuring, tellerstand in km, km gelopen, gelopen kilometers, gelopen kilometrage, aantal gelopen km, gereden kilometers, kilometrages, teller km, dashboard km, km dashboard, km op teller, km op de teller, stand dashboard, kilometrstnd, hoeveel km, kmtell, kmtel, afgelegde km, afgelegde kilometers',
  current:
    'laatste, actueel, actuele, huidig, huidige, laatst bekende, recente, opgegeven, afgelezen',
  warranty: 'garantie, fabrieksgarantie',
  lease:
    'lease, leasing, rob, leasecontract, rob lease, leasing contract, rob contract, contract lease',
  apk: 'apk, apk-, apk keuring, apkdatum, volgende apk, nieuwe apk, apk verval, apk geldig, apk geldig t m, apk geldigheid, apkd, -ap, apk verloopdatum, apk vervaldag, apk tm, einde apk, apk einde, vervaldatum apk, vervaldag apk, apk loopt af, apk verloopt',
  hu: 'hu, duitse keuring',
  netherlands: 'nederland, nl, nederlands',
  germany: 'duitsland, de',
  rdw: 'rdw',
  variant: 'variant',
  version: 'uitvoering',
  typeApproval: 'typegoedkeuring, typegoedkeurings',
  mcc: 'mcc, mobiliteitskaart',
  state: 'status, statuscode, fase',
  fetched: 'opgehaald',
  picture: 'foto, afbeelding, autofoto',
  url: 'url, link',
  label: 'benaming, korte omschrijving, opschrift, onderwerp, kop, korte tekst',
  description:
    'omschrijving, oms, omschr, omschr-, oms-, omschrijvingen, beschrijving, tekst, -oms, -omschr, werkomschrijving, beschr, omschijving, bewerkingstekst, werktekst, =omsc, =omsr, =omsv, =tkst, =teks, =omsn',
  long: 'lange, lang, uitgebreide, extra, volledige, aanvullende, gedetailleerde, vrije, verdere, nadere',
  details:
    'toelichting, details, bijzonderheden werk, uitleg, bijkomende uitleg, extra uitleg, aanvullende uitleg, bijkomende toelichting, extra toelichting, aanvullende toelichting, extra informatie, aanvullende informatie, nadere informatie, bijkomende informatie, specificatie',
  notes:
    'opmerking, opmerkingen, opm, notitie, notities, memo, bijzonderheden, aantekening, aantekeningen, commentaar, nota',
  work: 'werk, werken, uit te voeren, gevraagd werk, gevraagde, gewenst werk, uitgevoerd, wat moet er gebeuren, wat kunnen we doen, waarvoor, te doen, uit te voeren werkz, wat doen we, wat te doen, te herstellen, diensten, gewenste dienst, gewenste diensten, gekozen diensten, gevraagde werken, uit te voeren werken, uitvoeren, werkinstructie, werkinstructies, werkopdrachten, opdrachtgegevens, te verrichten, te verrichten werk, gewenste werken, nodige werken, nodige herstellingen',
  complaint:
    'klacht, klachten, klachtomschrijving, probleem, reden, reden bezoek, storing, verzoek, vraag klant, reden van bezoek, klantwens, wens klant, vraag van de klant, mankement, defect, gebrek, storingsomschrijving, aanleiding, bezoekreden, reden van komst, wensen, klantwensen, wens van de klant, klantverzoek, klantvraag, mankementen, gebreken, reden afspraak, symptoom, symptomen, schade omschrijving, schadeomschrijving, schadebeschrijving, omschrijving schade, omschrijving van de schade, beschrijving schade, beschrijving van de schade, aard van de schade, schadebeeld, klachtbeschrijving, probleemomschrijving, omschrijving probleem, omschrijving klacht, wat is het probleem, wat is er aan de hand, wat is er mis, wat mankeert eraan, waar heeft u last van, storingen, problemen, klachten klant, doel bezoek, doel van het bezoek, reden van afspraak, reden van de afspraak, reden van uw bezoek, verzoek klant, verzoeken',
  price:
    'prijs, prijzen, verkoopprijs, prijs-, prs, werkprijs, vaste prijs, richtprijs, prijsafspraak, afgesproken prijs, prijs eur, bedrag eur, tarief, prij, =prys, prijs afgesproken, overeengekomen prijs, akkoordprijs, prijs akkoord, pakketprijs, klusprijs, adviesprijs werk, prijs opgegeven, opgegeven prijs, prijs voor klant, klantprijs',
  amount: 'bedrag, bedr, bdr, bedragen',
  including: 'incl, inclusief, incl btw, inclusief btw, in btw, bruto',
  mechanic: 'monteur, monteurs, mont, mecanicien, technicus, mecano',
  visible: 'zichtbaar, ziet',
  agreed: 'akkoord, goedgekeurd',
  waiting:
    'wacht, wachter, wachtend, wachtende, wachten, wachtklant, blijft wachten, wacht op auto, wachtafspraak, wacht erop, wacht er op, wacht in showroom, wacht in de showroom, wacht in wachtruimte, wacht ter plaatse, wacht ter plekke, wacht erbij, wacht hier, wacht bij ons, wacht in de wachtruimte, wacht op de auto, wacht op wagen, wacht op locatie, klant wacht, wil wachten, =wcht, =wach, wacht met koffie, wacht bij koffie, wacht aan de koffie, wacht met kopje koffie, wacht met een kop koffie, wacht bij de koffie, wacht binnen, wacht in kantine, wacht in de kantine, wacht in koffiehoek, wacht in de koffiehoek, wacht in lounge, wacht in de lounge, wacht in de zaak, wacht in garage, wacht in de garage, wacht op motor, wacht op de motor, wacht op voertuig, wacht op het voertuig, wacht op reparatie, wacht op de reparatie, wachtruimte, blijft erbij, blijft er bij, blijft ter plaatse, wachtend op auto, wacht tot klaar, wacht totdat klaar, komt wachten, wil erop wachten, wil er op wachten, wachtende klanten, wachtkl, blijft in de wachtruimte, blijven wachten, erop wachten',
  internal: 'intern, interne',
  walkIn: 'passant, passanten',
  isLease: 'is leasemaatschappij, is lease',
  preferred: 'voorkeur, voorkeurs, gewenste wijze, prefereert',
  channel: 'kanaal, wijze',
  not: 'geen, niet, nooit, nee, weigert, geweigerd, mag niet, mag niet worden, wil niet, wenst niet, niet toegestaan, niet gewenst, ongewenst, niet meer',
  block:
    'blokkeren, geblokkeerd, blokkade, blokkeer, blok, blokkering, sperren, gesperd, afgeschermd, blokkades, verbod, verboden, geblokt, =blok, =gncn',
  reach:
    'benaderen, contacteren, contact opnemen, bellen, mailen, sms en, storen, appen, bellen aub, contact, benaderd, aanschrijven, gebeld, gemaild, e mailen, bel, opbellen, opgebeld',
  message:
    'communicatie, berichten, bericht, meldingen, notificaties, contactopname, whatsapps, push',
  optOut:
    'opt out, afgemeld, bel me niet, niet benaderen, uitgeschreven, dnc, optout, bel mij niet, afmelding, afmelden, geen communicatie gewenst, geen contact gewenst, geen sms gewenst, geen berichten gewenst, geen telefoon gewenst, alles afgemeld, afgemeld voor alles, zwarte lijst, berichten uit, communicatie uit, contblk, geencont, geen herinneringen, geen herinnering, geen communicatie, nergens voor benaderen, wil geen contact, wil geen berichten, nooit benaderen, nooit contacteren, niet meer benaderen, niet meer contacteren, niet contacteren, niet bellen of mailen, afgemeld berichten, afgemeld voor berichten, geen enkel bericht, geen contact meer, geen berichten meer, contactverbod, communicatieverbod',
  stop: 'stop, bezwaar, verzet, intrekking, ingetrokken, bezwaar tegen, weigeren',
  privacy: 'privacy, avg, gdpr, gegevensbescherming, persoonsgegevens',
  advertising:
    'reclame, marketing, mailing, mailings, nieuwsbrief, nieuwsbrieven, advertentie, aanbiedingen, acties, promotie, actiemailing, commercieel, commerciele, reclamedrukwerk',
  consent:
    'toestemming, toestemmingen, akkoord avg, avg akkoord, opt in, optin, mag, toegestaan, ok, akkoord met, instemming, mogen, aangemeld, bereikbaar, mag benaderd worden, verklaring, akkoord contact, akkoord communicatie, akkoord sms, akkoord bellen, wil gebeld worden, wil benaderd worden, wil berichten ontvangen, geen bezwaar, geen bezwaar tegen',
  'preferred channel': 'voorkeurskanaal, communicatiekanaal, contactwijze',
  contactPerson: 'contactpersoon, contactpers',
  by: 'door',
  modelRange: 'modelreeks, modelserie',
  fleet: 'wagenpark, vloot',
  job: 'klus, klussen',
  'private phone':
    'tel p, thuisnummer, thuisnr, privénummer, privénr, huistelefoon, telp, avondnummer',
  'business phone':
    'tel z, tel w, kantoornummer, kantoornr, zakelijk nummer, nummer kantoor, telw, telz, directnummer',
  'ready day':
    'uitleverdatum, uitleverdag, =ohdt, =gdat, geplande leveringsdatum, geplande leverdatum, geplande afleverdatum, verwachte afleverdatum, =dkl',
  'customer id': 'klantkey',
  'appointment id': 'afspraakkey',
  flag: 'j n, ja nee, vlag, indicatie, ind, yes no, y n, ja of nee, ja/nee',
  'customer number':
    'klantcode, cliëntcode, relatiecode, debiteurcode, klantcd, debcode, =knr, klantreferentie',
  user: 'gebruiker',
  lessee:
    'leasenemer, lease nemer, lessee, contracthouder, lessees, huurder, lease klant, leaseklant',
  'day time': 'moment, datum en tijd, datum tijd, tijdstip datum, tijdstempel',
  extra: 'extra, aanvullend, aanvullende, bijkomend, bijkomende, overig, overige, ander, andere',
  'operation title':
    'opdrachttekst, opdrachtomschrijving, wat moet er gebeuren, wat, wat doen, wat wordt er gedaan, wat moeten we doen, wat moeten wij doen, wat mogen we doen, wat kunnen wij doen, wat kunnen wij voor u doen, wat kunnen we voor u doen, waarvoor komt u, waar komt u voor, waarmee kunnen we u helpen, waarmee kunnen wij u helpen, wat laten doen, wat moet er gedaan worden, hersteladvies, onderhoudsadvies, reparatieadvies, te doen werk',
  'extra work': 'ook nog, extra werk, meerwerk, extraatjes, verder nog',
  currency: 'euro, euros',
  payer:
    'betaler, betalende klant, facturatieklant, factureren aan, factuur aan, factuurklant, factuurdebiteur, gefactureerde klant, rekeninghouder, wie betaalt, betalende partij, betaler factuur, betaalt, rekening aan, rekening naar, facturatie aan, facturering aan, factuurontvanger, factuur ontvanger, te factureren aan, factuur naar, factuur op naam van, factuurpartij',
  'order number': 'ornr, =opnr, =wonr, =ordn',
  tyreChange: 'wissel, bandenwissel, wissel-',
  'begin alone': '=van',
  'created day': '=aand, =invd, =opdt, =crea',
  'planned day': '=pldt, =daf, datum herstelling, datum van herstelling, keurdatum, keurdag',
  'planned time':
    '=plti, =pltd, uur herstelling, uur van herstelling, uur van de herstelling, keurtijd, keuringstijd, keuringsuur, =taf, inplantijd',
  'appointment number': '=afnr, =afsn, =afn',
  'line number': '=regl, =regn',
  'apk day': '=apkv, =apdt, =apkt',
  'first registration day': '=detd, =etdt, =toel, =dtt1, =dt1t, =d1et, =dtet',
  'arrival day': '=brdt, =indt',
  'arrival time': '=brtd, =intd, =brti',
  'ready time':
    '=ohtd, =gtyd, =grti, geplande levertijd, geplande leveringstijd, geplande aflevertijd, geplande leveringsuur, geplande leveruur, =tkl',
  settled: 'ingepland op, ingepland d d',
  preferences: 'voorkeuren',
  'day weekday': '=dag',
  confirmed: 'bevestigd, bevestigde',
  'location number': 'bedrijfsnummer, bedrijfsnr',
  'settled day': 'datum ingepland, dag ingepland',
  insured: 'verzekerde, verzekeringnemer',
  delivery: 'aflevering, afleverings, aflever',
  'customer name': 'klantomschrijving, weergavenaam klant',
  'operation price':
    'totaalprijs dienst, totaalprijs diensten, totaalprijs klus, totaalprijs werkzaamheden, tarief keuring, prijs keuring, keuringstarief, keuringsprijs, keurtarief, prijs beurt',
  'payer name': 'factuurnaam, factuur naam, naam op factuur, naam op de factuur, naam factuur',
  other:
    'factuur, facturatie, gefactureerd, betaling, factureren, receptionist, adviseur, serviceadviseur, verkoper, medewerker, gebruiker, gebruikers, planner, leverdatum, levering, lever, verkoop, aankoop, inkoop, vorige, laatste, laatst, volgende, vorig, motor, bouwjaar, modeljaar, jaar, kleur, bekleding, aantal, eenheid, korting, uren, arbeidsuren, duur, minuten, brug, hefbrug, sleutel, leenauto, leenwagen, vervangend, vervangende, vervoer, vervangauto, garantie claim, wachtlijst, lijst, saldo, totaal, btw, kostenplaats, verzekeraar, verzekering, schade, offerte, prijsopgave, gewijzigd, wijziging, afgesloten, gesloten, afgemeld op, voertuigsoort, geklokt, klok, taal, geslacht, afdeling, categorie, groep, prioriteit, kleurcode, banden, opslag, fax, website, bank, iban, kvk, kvknummer, btw nummer, ondernemingsnummer, excl, exclusief, netto, per, bijrijder, begroot, begrote, tijd geklokt, gereden, apk melding, meldcode, km jaar, provincie, regio, sleutelnummer, keuring, nieuw, oud, ex btw, marge, kost, kosten, magazijn, onderdeel, onderdelen, leverancier, artikel, titelhouder, partner, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vermogen, gewicht, carrosserie, transmissie, herinnering, enquete, score, hoofd, hoofdnummer, tweede, positie, boekingsdatum, boekdatum, medewerkernr, med, mdw, opgemaakt door, vastgelegd door, genoteerd door, ingevoerd door, aangemaakt door, tijdsafspraak, leaserijder, volgnr, volgnummer, versie, btw nr, planbord, bevestiging, betaalwijze, betaald, voorschot, retour, herkomst, referral, banden wisselen, bandenmaat, wisselset, leen, leen-, vervang-, haal en breng, pechhulp, aanbetaling, factuurklant, facturatieklant, factuurrelatie, betalende, btw-nr, ingelogd, login, tegenpartij, verzekeringsmaatschappij, makelaar, aanhanger, oplegger, leenfiets, huurauto, huurwagen, is aanvraag, vorig kenteken, oud kenteken, inruil, inruilauto, inruilkenteken, kenteken oplegger, kenteken aanhanger, kenteken aanhangwagen, kenteken leenauto, vergoeding, interval, limiet, per jaar, jaarlijks, jaarkilometrage, jaarkm, contractkm, kmvergoeding, km vergoeding, km interval, km limiet, eigen risico, poliscode, polisnummer, verlof, winterstalling, bandenhotel, wachtwoord, personeelslid, baliemedewerker, aannemer, aangenomen door, gepland door, ingepland door, besproken met, draaiuren, recall, terugroepactie, coulance, referentie klant, klantreferentie order, inkoopnummer, inkooporder, bestelnummer, bestelnr, lader, pechgeval, berging, getuige, bestuurder tegenpartij, proefrit, contracturen, tankpas, tankkaart, fact, fakt, bent u, factuuradres, factuur adres',
};
