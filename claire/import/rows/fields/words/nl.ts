import type { ColumnWords } from './column-words';

/** Dutch of the Netherlands and Belgium, with the names of Carsys, Autoflex, Wacs, EVA and the RDW. */
export const nl: ColumnWords = {
  ignored:
    'van, de, het, een, der, den, in, op, om, te, ten, ter, voor, bij, aan, met, en, of, dd, dhr of mevr, gegevens, s, dt, veld, aub, svp, graag, worden, wordt, heeft, wenst, wil, wel, het dms, ons, uw, u, jouw, jullie, je, ik, mijn, wij, we, wat is, indien bekend, indien van toepassing, optioneel, verplicht, blijft, tbl, heer, sturen, versturen, verzenden, automatische, geautomatiseerde, opgegeven, gekozen, toegewezen, toegekende, na bezoek, na afloop, tegen, vlag, ind, m, geselecteerd, geselecteerde, eigen, vraag, ongeveer, circa, ca, magic, vw, alle, geformatteerd, geformatteerde, genormaliseerd, compleet, volledig, indien aanwezig, dbm, wat zijn, welk, hoeveel',
  number: 'nummer, nummers, nr, nrs, num, no, -nr, -no, #, nummmer, numr, =nmr, numm',
  reference: 'ref, referentie',
  id: 'id, -id-, kenmerk',
  code: 'code, -code',
  dms: 'dms',
  appointment:
    'afspraak, afspraken, afspr, afspr-, afs, werkplaatsafspraak, reservering, boeking, bezoek, afgesproken, afsp, afsp-, onderhoudsafspraak, garageafspraak, werkplaatsreservering, planregel, planningsregel, serviceafspraak, werkplaatsbezoek, wisselafspraak, af-, -af, reservatie, reservaties, orderafspraak, apkafspraak, keuringsafspraak, keurafspraak, bandenafspraak, reparatieafspraak, schadeafspraak, herstelafspraak, onderhoudsbezoek, garagebezoek, agenda item, agendaregel, agendapunt, werkplaatsboeking, servicebezoek, online afspraak, afspraakverzoek',
  planned:
    'gepland, geplande, plan-, planning, plannings, verwacht, verwachte, gewenst, gewenste, voorkeur datum, ingepland, ingeplande, streef-, streefdatum, voorzien, voorziene, streef, beoogde, beoogd, geschat, geschatte, vermoedelijk, inplan, inplannen',
  workshop: 'werkplaats, wplaats, wpl, wk-',
  service: 'service',
  workOrder:
    'werkorder, werkorders, wo-, wo, werkplaatsorder, werkbon, werkopdracht, rep order, reparatieopdracht, werkkaart, opdrachtbon, worder, reparatie ord, werkfiche, werkblad, werkstaat, rep ord, garageorder, onderhoudsorder, werkplaatsopdracht, serviceorder, reparatiebon, wpo, onderhoudsopdracht, =bon, boncode, bon id, bonnetje, herstellingsorder, herstelorder, herstelopdracht, herstellingsbon, schadeorder, werkplaatsbon, reparatienummer, reparatienr, reparatiekaart, =wbr, =wbn, order wp, ordernr wp, wp order',
  order: 'order, orders, opdracht, ord, or-, opdr',
  case: 'dossier, ticket, zaaknr, zaaknummer',
  document: 'document, bon, stuk, fiche',
  operation:
    'werkzaamheid, werkzaamheden, werkz, bewerking, bewerkingen, bew, taak, taken, arbeid, handeling, verrichting, activiteit, werkitem, arbeidsregel, uit te voeren werk, uit te voeren werkzaamheden, reparatie, dienst, behandeling, interventie, hoofdbewerking, hoofdwerk, hoofdwerkzaamheid, bwrk, bwrk-, beurt, servicebeurt, werkpakket, arbeidspakket, onderhoudswerk, bewerkings, werkregel, onderhoud, klusomschrijving, actie, =wrkz, =bewk, bwk, herstelling, herstel, bewerk, servicewerk, servicewerkzaamheden, garagewerk, werkplaatswerk, herstelwerk, herstellingswerk, reparatiewerk, reparaties',
  line: 'regel, regels, orderregel, orderregels, rgl',
  location:
    'vestiging, vestigings, vest, vest-, locatie, locaties, filiaal, fil, bedrijfscode, garage, loc, werkplaatslocatie, servicepunt, ves, ves-, dealer, waar, bedrijfslocatie, garagebedrijf, autobedrijf, depot, servicevestiging, werkplaatsvestiging, =fili, zetel, concessie, concessiehouder, concessionaris, servicelocatie, bedrijfsvestiging, dealerbedrijf, hoofdvestiging, servicefiliaal, bedrijf afd, bedrijf afdeling, vestig, vestg, servicestation, werkplaatsfiliaal, voorkeursvestiging, voorkeursgarage',
  car: 'auto, voertuig, wagen, vtg, vtg-, voert, object, autos, bedrijfsauto, de wagen, motorvoertuig, voe, voe-, wag-, vt-, vo-, au-, klantauto, klantenwagen, vrtg, vrtg-, voertg, hoofdvoertuig, motorfiets, scooter, bromfiets, camper, bestelauto, bestelwagen, bestelbus, poolauto, dienstauto, leaseauto, leasewagen, personenauto, personenwagen, klantvoertuig',
  customer:
    'klant, klanten, klt, kl-, kln, kl, relatie, rel, rl-, debiteur, debiteuren, deb, deb-, client, cliënt, opdrachtgever, afnemer, orderklant, verkopen aan, verkoop aan, kla, kla-, wie, aanvrager, klantgegevens, debn, transportbedrijf, vervoerder, transporteur, boeker, indiener, besteller, klant prospect, inzender, consument, cliente, aanmelder, ontv order, orderontvanger, ontvanger order',
  driver:
    'bestuurder, berijder, chauffeur, gebruiker auto, bestuurders, berijders, vaste bestuurder, hoofdbestuurder, brenger, aanbrenger, leaseberijder, autobestuurder, ch-, be-, rijder, rijdt erop, rijdt erin, wie rijdt, motorrijder, vaste rijder, vrachtwagenchauffeur',
  owner:
    'eigenaar, kentekenhouder, houder, voertuigeigenaar, tenaamgestelde, eig, eigenares, eigenaars, bezitter, voertuigbezitter, houders, eigenaar motor, eigenaar camper, eigenaar auto, motoreigenaar, autobezitter, kent houder, houder kenteken',
  contractor:
    'contractant, leasemaatschappij, leaser, leasemij, leasebedrijf, lessor, contractpartij, lmij, leasefirma, leasecompany, verhuurmaatschappij, verhuurder, leasepartij, leasingmij, leasingmaatschappij, leasingbedrijf, leasemaatsch, leasegever, leaseverstrekker, leaseaanbieder',
  contact: 'contact',
  name: 'naam, -naam, nm, volledige naam, tenaamstelling naam, voor en achternaam, nam, -nm, weergavenaam',
  surname:
    'achternaam, familienaam, achternm, anaam, geslachtsnaam, achtern, anm, achternamen, familien',
  firstName: 'voornaam, voornamen, roepnaam, vnaam, voornm, voorn, vnm, voor, =vrnm, =vnam',
  infix:
    'tussenvoegsel, tussenv, voorvoegsel, tv, tussenvgsl, voorv, tsv, tussenvoeg, tussenvgs, tussenvoegs, voorvgsl, tvg, =vvg',
  initials:
    'voorletters, voorletter, initialen, initiaal, voorl, vl, voorlet, vltr, vrltr, voorltrs, vlt, vletters, =vrlt, vrltrs, voorlettr',
  salutation:
    'aanhef, aanspreektitel, titulatuur, dhr mevr, aanspreekvorm, dhr mw, aanspr, aanspreking, heer mevrouw, de heer mevrouw, dhr mevrouw, dhr mvr, geslachtsaanduiding, aanspreek',
  title: 'titel',
  company:
    'bedrijf, bedrijfsnaam, firma, firmanaam, organisatie, onderneming, zaak, bedr naam, bedrijven, handelsnaam, ondernemingsnaam, vennootschap, bedrijfsnm, rechtspersoon, zakelijke naam, naam onderneming, firmanm, naam bedrijf, bedrijf naam, organisatienaam, naam organisatie, naam firma',
  email:
    'email, mail, mailadres, emailadres, eml, elektronische post, mailadr, emailadr, emails, mails, emai, emal, mailtje naar, mailtje, mail naar, bevestiging naar, e mailtje, mailbox',
  mobile:
    'mobiel, mobiele, gsm, mob, mob-, 06, mobieltje, gsm-, mobil, mobieltelefoon, mobnr, gsmnr, mobiele tel, zaktelefoon, mobl, telmob, mobieltel, =mobi, =gsmn, appnummer, app nr, whatsappnummer, nummer whatsapp, whatsappnr, 06nr, 06nummer, mobielnr, smartphone',
  phone:
    'telefoon, tel, tel-, telefoonnummer, telnr, fax tel, tlf, telefoonnr, vaste telefoon, vaste lijn, vast nummer, vast, oproepen, oproep, telefonisch, telf, telefnr, telnummer, telefoonnrs, =teln, =tlf, belnr, belnummer, bereikbaar op, bereikbaar onder, terugbelnummer, terugbelnr, contacttel, dagnummer, telefoon overdag',
  sms: 'sms, whatsapp, app berichten',
  private: 'prive, privé, thuis, particulier, avond, huis, prv, prv-, -prv, persoonlijk, woning',
  business:
    'zakelijk, zakelijke, werk, kantoor, overdag, zak, zakl, bedrijfs, wrk, -wrk, op het werk, professioneel, professionele',
  street: 'straat, straatnaam, str, laan, strt, straatnm, straten',
  address: 'adres, adresregel, postadres, woonadres, adr, adresgegevens, bezoekadres, adrs',
  houseNumber:
    'huisnummer, huisnr, hnr, huisno, hsnr, huisn, hsnummer, huisnum, nr huis, =hsnr, =hsnm, huisnmr',
  addition:
    'toevoeging, toev, huisnummertoevoeging, huisletter, bus, busnummer, hnr toev, toevoegsel, toevg, htoev, huisnrtoev, huisnummer toev, busnr, toev huisnr',
  postcode:
    'postcode, postkode, pc, pc-, pcode, =post, postc, zip, -pc, pst, pstcd, postcd, postnummer, postnr, zipcode, pc4, pstc, =pcod, =pcd, pstcode, pcd',
  place:
    'plaats, woonplaats, plaatsnaam, stad, gemeente, wpl naam, woonpl, plts, wnpl, wnplts, plaatsn, dorp, woonst, =woon, =wpl, plt, plaatsnm, stadsnaam',
  country: 'land, landen, landcode, landnaam',
  birth:
    'geboortedatum, geboorte, geb, geb datum, verjaardag, geboren, gebdat, geboortedag, geboortedat, gebdtm, geboren op, gebdag, gebdt, geboortedtm',
  day: 'op, datum, dat, dat-, -dat, dtm, dag, datums, -dt, dt-, wanneer, datm, welke dag, welke datum, =datm, =dtum',
  time: 'om, tijd, tijdstip, tijd-, uur, -tijd, tijden, hoe laat, td-, tijdst, uurstip, -uur, klok tijd, -td, tyd, -tyd, ty-, =tyds',
  begin:
    'begin, start, aanvang, aanvangs, ingang, ingangs, vanaf, ingaande, beginnend, startmoment, beginmoment, tijdslot, tijdvak, tijdsblok, tijdslots',
  end: 'einde, eind, eind-, verloopt, verloop, afloop, loopt af, einddatum',
  until: 'tot, vervaldatum, verval, geldig tot, vervaldag, t m, geldigheid, vervalt',
  created:
    'aangemaakt, aanmaak, aanm, invoer, ingevoerd, invoer-, aangem, geregistreerd in dms, ingevoerd op, ontstaan, opgevoerd, sinds, gemaakt, creatie, ingeboekt, registratiedatum afspraak, ingeboekt op, ingave, ingegeven, opgemaakt, invoering, ingediend, ingezonden, inzending, inschrijfdatum afspraak, geboekt op, afspraak gemaakt, geregistreerd op, opmaak, opgemaakt op, vastgelegd, vastgelegd op, vastlegging, genoteerd op, inv, gecreëerd, geregistreerd, gemeld, gemeld op, gemelde, aanvraag, aangevraagd, aangevraagd op, genoteerd, opvoer, besteld op, besteldatum, aanmelddatum, aanmelding, bevestigd op, aangemaakt in, gereserveerd op, ingelegd, ingelegd op, opgenomen op, geboekt, aa-, -aa, invd, =crdt, =tijdstempel, aangelegd, aangelegd op, toegevoegd, toegevoegd op, ingestuurd, ingestuurd op, ingevuld op, aanvraagmoment, aanvraagtijdstip, boekmoment, aangemeld op, aanmaakmoment, invoermoment, ingekomen, ingekomen op, opgesteld, opgesteld op',
  opened: 'geopend, open, opening',
  arrival:
    'in, binnen, binnenkomst, breng, brengen, inlever, inleveren, ontvangst, aankomst, inname, binnengekomen, komst, aanlever, inleveren op, inlevering, breng-, gebracht, inbreng, inlevermoment, brengmoment, brengafspraak, auto binnen, voertuig binnen, wagen binnen, aanleveren, aanlevering, afgeven auto, arriveert, brengt, brengt hem, brengt auto, komt brengen, aanwezig, uiterlijk binnen, uiterlijk brengen, arriveren, inleverafspraak, komt binnen, inbr, brengen op, intake',
  ready:
    'uit, gereed, klaar, ophaal, ophalen, afhaal, afhalen, gereedmelding, terugbrengen, retour klant, uitlever, ophaal-, gereed-, af te halen, afhaling, haal-, haaldatum, haaltijd, oplever-, oplevering, grd, -ge, deadline, klaarmelding, gereedmeld, teruggave, teruggaaf, vertrek, ophaalmoment, uitlevering, retourtijd, gereedmoment, af te leveren, opleveren, oplevermoment, weer klaar, afgewerkt, afwerking, gr-, terug, =klrd, =gerd, =uitd, =klaa, halen, =buiten, haalt, haalt hem, haalt op, komt halen, komt ophalen, wordt gehaald, wordt opgehaald, teruglevering, terugleveren, vertrekt, -gr, uiterlijk klaar, uiterlijk gereed, ophaalafspraak, afhaalmoment, haalmoment, afhaalafspraak',
  promised: 'beloofd, toegezegd, belofte, toezegging, beloofde, toegezegde',
  vin: 'vin, vin-, voertuigidentificatienummer, identificatienummer, vin code, meldcode vin, voertuigidentificatie, vin nummer, vinnr, chassisnummer vin, vin chassis, chassis vin, vhvin, identnr, identificatienr, voertuigident, voertuigidentnr, volledige vin, =chn',
  chassis:
    'chassis, chass, chas, frame, chassisno, chassis-, serie, raamnummer, raam, chasis, chassi, onderstel, chnr, framenummer, chassisnr, onderstelnummer, frame nr',
  make: 'merk, merken, automerk, fabrikant, autofabrikant, merk-, mrk, wagenmerk, =merk, fabrikaat, fabricaat, voertuigmerk, motormerk',
  model:
    'model, modellen, handelsbenaming, mdl, typebenaming, mod, mod-, modelnm, uitvoering model, model uitvoering, typeomschrijving, modeltype, =modl, modelomschr, modelbenaming, modelaanduiding, typeaanduiding, handelsben, handelsbenam, modelvariant',
  type: 'type, soort, typ, autotype naam',
  plate:
    'kenteken, kentekens, kent, nummerplaat, kent-, kentek, plaat, kt, inschrijvingsnummer, ktk, kentkn, kntkn, kentekennr, nrplaat, plaatnr, inschrijvingsplaat, kentekennummer, kent nr, autokenteken, nummerpl, immatriculatie, =kntk, =kntn, kenteeken, kenteke, knt, plaatje, kenteken motor, kenteken camper, trekkerkenteken, nrplt, plaatnummer, leasekenteken, motorkenteken',
  registration:
    'tenaamstelling, registratie, kentekenregistratie, inschrijving, toelating, tenaamst, toel, toegelaten, datum kenteken, inverkeerstelling, in het verkeer gesteld, indienststelling, inschr',
  first: 'eerste, 1e, 1ste, 1st, initiele',
  'first registration':
    'det, dat eerste toel, bouwdatum det, datum afgifte deel 1, eerste afgifte, deel1, deel1a, datum eerste toelating, ingebruikname, datum in verkeer, eerste gebruik, bouwjaar det, eerste ingebruik',
  fuel: 'brandstof, brandst, brandstofsoort, brst, energiebron, soort brandstof, brandstoftype, brndst, brst-, aandrijving, motorbrandstof, energie, energievorm, aandrijfvorm, =brnd, =brs, brandstofcode, brndstf, soort aandrijving',
  truck: 'vrachtwagen, vrachtauto, truck, bedrijfswagen zwaar',
  mileage:
    'kilometerstand, kmstand, kmst, km, kms, -km, kilometers, kilometer, tellerstand, teller, km-, stand km, kilometrage, kmteller, kmstnd, kilometrstand, tellerst, aantal km, aantal kilometers, gelopen km, gereden km stand, odometer, odo, stand teller, kilometerst, afgelezen km, stand kilometerteller, =kmtr, kmstd, km opgave, kilometeropgave, opgave km, opgegeven km, doorgegeven km, kmstand keuring, km gelopen, kmtel, afgelegde km',
  current:
    'laatste, actueel, actuele, huidig, huidige, laatst bekende, recente, opgegeven, afgelezen',
  warranty: 'garantie, fabrieksgarantie',
  lease: 'lease, leasing, rob, leasecontract, leasing contract, rob contract, contract lease',
  apk: 'apk, apk-, apk keuring, apkdatum, volgende apk, nieuwe apk, apk verval, apk geldig, apk geldig t m, apk geldigheid, apkd, -ap, apk verloopdatum, apk vervaldag, einde apk, vervaldatum apk, apk verloopt',
  hu: 'hu, duitse keuring',
  netherlands: 'nederland, nl, nederlands',
  germany: 'duitsland, de',
  rdw: 'rdw',
  variant: 'variant',
  version: 'uitvoering',
  typeApproval: 'typegoedkeuring',
  mcc: 'mcc, mobiliteitskaart',
  state: 'status, statuscode, fase',
  fetched: 'opgehaald',
  picture: 'foto, afbeelding, autofoto',
  url: 'url, link',
  label: 'benaming, korte omschrijving, opschrift, onderwerp, kop, korte tekst',
  description:
    'omschrijving, oms, omschr, omschr-, oms-, beschrijving, tekst, -oms, -omschr, werkomschrijving, beschr, omschijving, bewerkingstekst, werktekst, =omsc, =omsr, =omsv, =tkst, =teks, =omsn',
  long: 'lange, lang, uitgebreide, extra, volledige, aanvullende, gedetailleerde, vrije, nadere',
  details:
    'toelichting, details, bijzonderheden werk, uitleg, bijkomende uitleg, extra uitleg, extra toelichting, nadere informatie',
  notes:
    'opmerking, opmerkingen, opm, notitie, notities, memo, bijzonderheden, aantekening, commentaar, nota',
  work: 'werk, werken, uit te voeren, gevraagd werk, gevraagde, gewenst werk, uitgevoerd, wat kunnen we doen, waarvoor, te doen, uit te voeren werkz, wat doen we, wat te doen, te herstellen, diensten, gewenste dienst, gewenste diensten, uitvoeren, werkinstructie, werkopdrachten, te verrichten',
  complaint:
    'klacht, klachten, klachtomschrijving, probleem, reden, reden bezoek, storing, verzoek, vraag klant, reden van bezoek, klantwens, wens klant, vraag van de klant, mankement, defect, gebrek, storingsomschrijving, aanleiding, bezoekreden, reden van komst, wensen, klantwensen, wens van de klant, klantverzoek, klantvraag, mankementen, gebreken, reden afspraak, symptoom, symptomen, schadeomschrijving, schadebeschrijving, schadebeeld, klachtbeschrijving, probleemomschrijving, storingen, problemen, doel bezoek, verzoek klant, verzoeken',
  price:
    'prijs, prijzen, verkoopprijs, prijs-, prs, werkprijs, vaste prijs, richtprijs, prijsafspraak, afgesproken prijs, prijs eur, bedrag eur, tarief, prij, =prys, prijs afgesproken, akkoordprijs, prijs akkoord, pakketprijs, klusprijs, klantprijs',
  amount: 'bedrag, bedr, bdr, bedragen',
  including: 'incl, inclusief, incl btw, inclusief btw, in btw, bruto',
  mechanic: 'monteur, monteurs, mont, mecanicien, technicus, mecano',
  visible: 'zichtbaar, ziet',
  agreed: 'akkoord, goedgekeurd',
  waiting:
    'wacht, wachter, wachtend, wachtende, wachten, wachtklant, wacht op auto, wachtafspraak, wacht erop, wacht erbij, wacht op de auto, wacht op wagen, klant wacht, =wcht, =wach, wachtruimte, blijft erbij, komt wachten, wachtkl, erop wachten',
  internal: 'intern, interne',
  walkIn: 'passant, passanten',
  isLease: 'is leasemaatschappij, is lease',
  preferred: 'voorkeur, voorkeurs, gewenste wijze, prefereert',
  channel: 'kanaal, wijze',
  not: 'geen, niet, nooit, nee, weigert, geweigerd, mag niet, niet toegestaan, niet gewenst, ongewenst, niet meer',
  block:
    'blokkeren, geblokkeerd, blokkade, blokkeer, blok, blokkering, sperren, gesperd, afgeschermd, blokkades, verbod, verboden, geblokt, =blok, =gncn',
  reach:
    'benaderen, contacteren, contact opnemen, bellen, mailen, sms en, storen, appen, contact, benaderd, aanschrijven, gebeld, gemaild, e mailen, bel, opbellen, opgebeld',
  message:
    'communicatie, berichten, bericht, meldingen, notificaties, contactopname, whatsapps, push',
  optOut:
    'afgemeld, bel me niet, niet benaderen, uitgeschreven, dnc, optout, bel mij niet, afmelding, afmelden, geen communicatie gewenst, geen contact gewenst, geen sms gewenst, geen berichten gewenst, geen telefoon gewenst, alles afgemeld, afgemeld voor alles, zwarte lijst, berichten uit, communicatie uit, contblk, geencont, geen herinneringen, geen herinnering, geen communicatie, nooit benaderen, nooit contacteren, niet contacteren, contactverbod, communicatieverbod',
  stop: 'stop, bezwaar, verzet, intrekking, ingetrokken, weigeren',
  privacy: 'privacy, avg, gdpr, gegevensbescherming, persoonsgegevens',
  advertising:
    'reclame, marketing, mailing, mailings, nieuwsbrief, nieuwsbrieven, advertentie, aanbiedingen, acties, promotie, actiemailing, commercieel, commerciele, reclamedrukwerk',
  consent:
    'toestemming, akkoord avg, avg akkoord, optin, mag, toegestaan, ok, akkoord met, instemming, mogen, aangemeld, bereikbaar, mag benaderd worden, verklaring, akkoord contact, akkoord communicatie, akkoord sms, akkoord bellen, wil gebeld worden, wil benaderd worden, wil berichten ontvangen, geen bezwaar',
  'preferred channel': 'communicatiekanaal, contactwijze',
  contactPerson: 'contactpersoon, contactpers',
  by: 'door',
  modelRange: 'modelreeks, modelserie',
  fleet: 'wagenpark, vloot',
  job: 'klus, klussen',
  'private phone': 'thuisnummer, thuisnr, privénummer, privénr, telp',
  'business phone': 'kantoornummer, kantoornr, zakelijk nummer, telw, telz',
  'ready day': 'uitleverdatum, uitleverdag, =ohdt, =gdat, geplande leveringsdatum, =dkl',
  'customer id': 'klantkey',
  'appointment id': 'afspraakkey',
  flag: 'j n, vlag, indicatie, ind, yes no, y n, ja/nee, is',
  'customer number': 'klantcode, cliëntcode, relatiecode, debiteurcode, =knr, klantreferentie',
  user: 'gebruiker',
  lessee: 'leasenemer, lessee, contracthouder, lessees, huurder, leaseklant',
  'day time': 'moment, tijdstempel',
  extra: 'extra, aanvullend, aanvullende, bijkomend, bijkomende, overig, overige, ander, andere',
  'operation title':
    'opdrachttekst, opdrachtomschrijving, wat moet er gebeuren, wat, wat doen, hersteladvies, onderhoudsadvies',
  'extra work': 'ook nog, meerwerk, extraatjes, verder nog',
  currency: 'euro, euros',
  payer:
    'betaler, betalende klant, factureren aan, factuur aan, factuurdebiteur, gefactureerde klant, rekeninghouder, wie betaalt, betalende partij, rekening aan, rekening naar, facturatie aan, factuurontvanger, factuur naar',
  'order number': 'ornr, =opnr, =wonr, =ordn',
  tyreChange: 'wissel, bandenwissel, wissel-',
  'begin alone': '=van',
  'created day': '=aand, =invd, =opdt, =crea',
  'planned day': '=pldt, =daf',
  'planned time': '=plti, =pltd, uur herstelling, keurtijd, keuringstijd, =taf, inplantijd',
  'appointment number': '=afnr, =afsn, =afn',
  'line number': '=regl, =regn',
  'apk day': '=apkv, =apdt, =apkt',
  'first registration day': '=detd, =etdt, =toel, =dtt1, =dt1t',
  'arrival day': '=brdt, =indt',
  'arrival time': '=brtd, =intd, =brti',
  'ready time': '=ohtd, =gtyd, =grti, geplande levertijd, =tkl',
  settled: 'ingepland op, ingepland d d',
  preferences: 'voorkeuren',
  'day weekday': '=dag',
  confirmed: 'bevestigd, bevestigde',
  'location number': 'bedrijfsnummer, bedrijfsnr',
  'settled day': 'datum ingepland, dag ingepland',
  insured: 'verzekerde, verzekeringnemer',
  delivery: 'aflevering, afleverings, aflever',
  'operation price': 'totaalprijs klus, tarief keuring, prijs keuring, keuringstarief',
  lounge:
    'lounge, koffie, kantine, koffiehoek, showroom, wachtruimte, wachtkamer, plaatse, plekke, hier, binnen',
  other:
    'factuur, facturatie, gefactureerd, betaling, factureren, receptionist, adviseur, verkoper, medewerker, gebruiker, gebruikers, planner, leverdatum, levering, lever, verkoop, aankoop, inkoop, vorige, laatste, laatst, volgende, vorig, motor, bouwjaar, modeljaar, jaar, kleur, bekleding, aantal, eenheid, korting, uren, arbeidsuren, duur, minuten, brug, hefbrug, sleutel, leenauto, leenwagen, vervangend, vervangende, vervoer, vervangauto, garantie claim, wachtlijst, lijst, saldo, totaal, btw, verzekeraar, verzekering, schade, offerte, prijsopgave, gewijzigd, wijziging, afgesloten, gesloten, afgemeld op, voertuigsoort, geklokt, klok, taal, geslacht, afdeling, categorie, groep, prioriteit, kleurcode, banden, opslag, fax, website, bank, iban, kvk, kvknummer, ondernemingsnummer, excl, exclusief, netto, per, bijrijder, begroot, begrote, gereden, apk melding, meldcode, provincie, regio, keuring, nieuw, oud, ex btw, marge, kost, kosten, magazijn, onderdeel, onderdelen, leverancier, artikel, titelhouder, partner, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vermogen, gewicht, carrosserie, transmissie, herinnering, enquete, score, hoofd, hoofdnummer, tweede, positie, boekingsdatum, boekdatum, med, mdw, opgemaakt door, vastgelegd door, genoteerd door, ingevoerd door, aangemaakt door, tijdsafspraak, leaserijder, volgnr, volgnummer, versie, planbord, bevestiging, betaalwijze, betaald, voorschot, retour, herkomst, referral, bandenmaat, wisselset, leen, leen-, vervang-, haal en breng, pechhulp, aanbetaling, betalende, btw-nr, ingelogd, login, tegenpartij, makelaar, aanhanger, oplegger, huurauto, huurwagen, is aanvraag, inruil, inruilauto, vergoeding, interval, limiet, jaarlijks, jaarkm, contractkm, eigen risico, poliscode, polisnummer, winterstalling, bandenhotel, wachtwoord, personeelslid, baliemedewerker, aannemer, aangenomen door, gepland door, ingepland door, besproken met, draaiuren, recall, terugroepactie, referentie klant, inkooporder, bestelnummer, bestelnr, pechgeval, proefrit, contracturen, tankpas, tankkaart, fact, fakt, bent u, agenda',
};
