import type { ColumnWords } from './column-words';

/** Dutch of the Netherlands and Belgium, with the names of Carsys, Autoflex, Wacs, EVA and the RDW. */
export const nl: ColumnWords = {
  ignored:
    'van, de, het, een, der, den, in, op, om, te, ten, ter, voor, bij, aan, met, en, of, dd, dhr of mevr, gegevens, s, dt, veld, aub, svp, graag, worden, wordt, wenst, wil, wel, het dms, ons, uw, u, jouw, jullie, je, ik, mijn, wij, we, wat is, indien bekend, indien van toepassing, optioneel, verplicht, blijft, tbl, heer, sturen, versturen, verzenden, automatische, geautomatiseerde, opgegeven, gekozen, toegewezen, toegekende, na bezoek, na afloop, tegen, vlag, ind, m, geselecteerd, geselecteerde, eigen, vraag, ongeveer, circa, ca, magic, vw, alle, geformatteerd, geformatteerde, genormaliseerd, compleet, volledig, indien aanwezig, dbm, wat zijn, welk, hoeveel, bij melding',
  number: 'nummer, nummers, nr, nrs, num, no, -nr, -no, #, nummmer, numr, =nmr, numm',
  reference: 'ref, referentie',
  id: 'id, -id-, kenmerk, externe id',
  code: 'code, -code',
  dms: 'dms',
  appointment:
    'afspraak, afspraken, afspr, afspr-, afs, werkplaatsafspraak, reservering, boeking, bezoek, afgesproken, afsp, afsp-, onderhoudsafspraak, garageafspraak, werkplaatsreservering, planregel, planningsregel, serviceafspraak, werkplaatsbezoek, wisselafspraak, af-, -af, reservatie, orderafspraak, bandenafspraak, reparatieafspraak, schadeafspraak, herstelafspraak, onderhoudsbezoek, garagebezoek, agenda item, agendaregel, agendapunt, werkplaatsboeking, servicebezoek, online afspraak, afspraakverzoek, geboekt voor, gereserveerd voor',
  planned:
    'gepland, geplande, plan-, planning, plannings, verwacht, verwachte, gewenst, gewenste, voorkeur datum, ingepland, streef-, streefdatum, voorzien, voorziene, streef, beoogde, beoogd, geschat, geschatte, vermoedelijk, inplan, inplannen, wens-, wensdatum',
  workshop: 'werkplaats, wplaats, wpl, wk-, reparateur, herstelbedrijf',
  service: 'service',
  workOrder:
    'werkorder, wo-, wo, werkplaatsorder, werkbon, werkopdracht, rep order, reparatieopdracht, werkkaart, opdrachtbon, worder, reparatie ord, werkfiche, werkblad, werkstaat, rep ord, garageorder, onderhoudsorder, werkplaatsopdracht, serviceorder, reparatiebon, wpo, onderhoudsopdracht, =bon, boncode, bon id, bonnetje, herstellingsorder, herstelorder, herstelopdracht, herstellingsbon, schadeorder, werkplaatsbon, reparatienummer, reparatienr, reparatiekaart, =wbr, =wbn, order wp, ordernr wp, wp order, wordnr, wp orderno, wp ordernr',
  order: 'order, orders, opdracht, ord, or-, opdr',
  case: 'dossier, ticket, zaaknr, zaaknummer',
  document: 'document, bon, stuk, fiche',
  operation:
    'werkzaamheid, werkzaamheden, werkz, bewerking, bew, taak, taken, arbeid, handeling, verrichting, activiteit, werkitem, arbeidsregel, uit te voeren werk, uit te voeren werkzaamheden, reparatie, dienst, behandeling, interventie, bwrk, bwrk-, beurt, servicebeurt, werkpakket, arbeidspakket, onderhoudswerk, werkregel, onderhoud, klusomschrijving, actie, =wrkz, =bewk, bwk, herstelling, herstel, bewerk, servicewerk, servicewerkzaamheden, garagewerk, werkplaatswerk, herstelwerk, herstellingswerk, reparatiewerk',
  line: 'regel, regels, orderregel, rgl, lijn, lijnen',
  location:
    'vestiging, vest, vest-, locatie, locaties, filiaal, fil, bedrijfscode, garage, loc, servicepunt, ves, ves-, dealer, waar, bedrijfslocatie, autobedrijf, depot, =fili, zetel, concessie, concessiehouder, concessionaris, bedrijfsvestiging, hoofdvestiging, bedrijf afd, bedrijf afdeling, vestig, vestg, servicestation, hub, ingepland bij, gepland bij, geboekt bij',
  car: 'auto, voertuig, wagen, vtg, vtg-, voert, object, autos, bedrijfsauto, motorvoertuig, voe, voe-, wag-, vt-, vo-, au-, klantauto, vrtg, vrtg-, voertg, hoofdvoertuig, motorfiets, scooter, bromfiets, camper, bestelauto, bestelwagen, bestelbus, poolauto, dienstauto, leaseauto, leasewagen, personenauto, personenwagen',
  customer:
    'klant lessee, klant, klanten, klt, kl-, kln, kl, relatie, rel, rl-, client, cliënt, opdrachtgever, afnemer, orderklant, verkopen aan, verkoop aan, kla, kla-, wie, aanvrager, klantgegevens, debn, transportbedrijf, vervoerder, transporteur, boeker, indiener, besteller, klant prospect, inzender, consument, cliente, aanmelder, ontv order, orderontvanger, ontvanger order',
  debtor: 'debiteur, deb, deb-',
  driver:
    'bestuurder, berijder, chauffeur, gebruiker auto, berijders, vaste bestuurder, hoofdbestuurder, brenger, aanbrenger, leaseberijder, autobestuurder, ch-, be-, rijder, rijdt erop, rijdt erin, wie rijdt, motorrijder, vaste rijder, vrachtwagenchauffeur',
  owner:
    'eigenaar, kentekenhouder, houder, tenaamgestelde, eig, eigenares, eigenaars, bezitter, houders, eigenaar motor, motoreigenaar, kent houder, houder kenteken',
  contractor:
    'lease deb, lease debiteur, leasedebiteur, leasedeb, contractant, leasemaatschappij, leaser, leasemij, leasebedrijf, lessor, contractpartij, lmij, leasefirma, leasecompany, verhuurmaatschappij, verhuurder, leasepartij, leasingmij, leasingmaatschappij, leasingbedrijf, leasemaatsch, leasegever, leaseverstrekker, leaseaanbieder',
  contact: 'contact',
  name: 'naam, -naam, nm, volledige naam, tenaamstelling naam, voor en achternaam, nam, -nm, weergavenaam',
  surname:
    'achternaam, familienaam, achternm, anaam, geslachtsnaam, achtern, anm, achternamen, familien',
  firstName: 'voornaam, voornamen, roepnaam, vnaam, voornm, voorn, vnm, voor, =vrnm, =vnam',
  infix:
    'tussenvoegsel, tussenv, voorvoegsel, tv, tussenvgsl, voorv, tsv, tussenvoeg, tussenvgs, voorvgsl, tvg, =vvg',
  initials:
    'voorletter, initialen, initiaal, voorl, vl, voorlet, vltr, vrltr, voorltrs, vlt, vletters, =vrlt, vrltrs, voorlettr, voorletters',
  salutation:
    'aanhef, titulatuur, dhr mevr, aanspreekvorm, dhr mw, aanspr, aanspreking, heer mevrouw, dhr mevrouw, dhr mvr, geslachtsaanduiding, aanspreek',
  title: 'titel',
  company:
    'bedrijf, bedrijfsnaam, firma, firmanaam, organisatie, onderneming, zaak, bedr naam, bedrijven, handelsnaam, vennootschap, bedrijfsnm, rechtspersoon, zakelijke naam, firmanm, bedrijf naam',
  email:
    'email, mail, mailadres, eml, elektronische post, mailadr, emailadr, emails, mails, emai, emal, mailtje naar, mailtje, mail naar, bevestiging naar, e mailtje, mailbox, e mailadres, emailadres',
  mobile:
    'mobiel, mobiele, gsm, mob, mob-, 06, mobieltje, gsm-, mobil, mobnr, gsmnr, zaktelefoon, mobl, telmob, mobieltel, =mobi, =gsmn, appnummer, app nr, whatsappnummer, nummer whatsapp, whatsappnr, 06nr, 06nummer, mobielnr, smartphone',
  phone:
    'telefoon, tel, tel-, telefoonnummer, telnr, fax tel, tlf, telefoonnr, vaste telefoon, vaste lijn, vast nummer, vast, oproepen, oproep, telefonisch, telf, telefnr, telnummer, =teln, =tlf, belnr, belnummer, bereikbaar op, bereikbaar onder, terugbelnummer, terugbelnr, dagnummer, telefoon overdag',
  sms: 'sms, whatsapp, app berichten, appje, appjes',
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
    'plaats, woonplaats, stad, gemeente, wpl naam, woonpl, plts, wnpl, wnplts, plaatsn, dorp, woonst, =woon, =wpl, plt, plaatsnm, stadsnaam',
  country: 'land, landen, landcode, landnaam, land regio code',
  birth: 'geboorte, geb, verjaardag, geboren, gebdat, gebdtm, gebdag, gebdt',
  day: 'op, datum, dat, dat-, -dat, dtm, dag, datums, -dt, dt-, wanneer, datm, welke dag, welke datum, =datm, =dtum',
  time: 'om, tijd, tijdstip, tijd-, uur, -tijd, tijden, hoe laat, td-, tijdst, uurstip, -uur, klok tijd, -td, tyd, -tyd, ty-, =tyds',
  begin:
    'begin, start, aanvang, aanvangs, ingang, ingangs, vanaf, ingaande, beginnend, startmoment, beginmoment, tijdslot, tijdvak, tijdsblok, tijdslots',
  end: 'einde, eind, eind-, verloopt, verloop, afloop, loopt af, einddatum',
  until: 'tot, vervaldatum, verval, geldig tot, vervaldag, t m, geldigheid, vervalt',
  created:
    'aangemaakt, aanmaak, aanm, invoer, ingevoerd, invoer-, aangem, geregistreerd in dms, ingevoerd op, ontstaan, opgevoerd, sinds, gemaakt, creatie, ingeboekt, registratiedatum afspraak, ingeboekt op, ingave, ingegeven, opgemaakt, invoering, ingediend, ingezonden, inzending, inschrijfdatum afspraak, geboekt op, afspraak gemaakt, geregistreerd op, opmaak, opgemaakt op, vastgelegd, vastgelegd op, vastlegging, genoteerd op, inv, gecreëerd, geregistreerd, gemeld, gemeld op, gemelde, aanvraag, aangevraagd, aangevraagd op, genoteerd, opvoer, besteld op, besteldatum, aanmelddatum, aanmelding, bevestigd op, gereserveerd op, ingelegd, ingelegd op, opgenomen op, geboekt, aa-, -aa, invd, =crdt, =tijdstempel, aangelegd, aangelegd op, toegevoegd, toegevoegd op, ingestuurd, ingestuurd op, ingevuld op, aanvraagmoment, aanvraagtijdstip, boekmoment, aangemeld op, aanmaakmoment, invoermoment, ingekomen, ingekomen op, opgesteld, opgesteld op, melding aangemaakt, melding gemaakt, inzend-, inzenddatum, =aangemeld',
  opened: 'geopend, open, opening',
  arrival:
    'in, binnen, breng, brengen, inlever, inleveren, ontvangst, aankomst, inname, binnengekomen, komst, aanlever, inleveren op, inlevering, breng-, gebracht, inbreng, inlevermoment, brengmoment, aanlevering, afgeven auto, arriveert, brengt, brengt hem, komt brengen, aanwezig om, aanwezig vanaf, uiterlijk binnen, uiterlijk brengen, arriveren, komt binnen, inbr, brengen op, intake, uiterlijk aanwezig, hier per, naar garage gebracht',
  ready:
    'uit, gereed, klaar, ophaal, ophalen, afhaal, afhalen, gereedmelding, terugbrengen, retour klant, uitlever, ophaal-, gereed-, afhaling, haal-, haaldatum, haaltijd, oplever-, oplevering, grd, -ge, deadline, klaarmelding, gereedmeld, teruggave, teruggaaf, vertrek, ophaalmoment, uitlevering, retourtijd, gereedmoment, af te leveren, opleveren, oplevermoment, weer klaar, afgewerkt, afwerking, gr-, terug, =klrd, =gerd, =uitd, =gerdat, =gertijd, =klaa, halen, =buiten, haalt, haalt hem, haalt op, komt halen, komt ophalen, wordt gehaald, wordt opgehaald, teruglevering, terugleveren, vertrekt, -gr, uiterlijk klaar, uiterlijk gereed, haalmoment, auto retour, retour per, terug in pool',
  promised: 'beloofd, toegezegd, belofte, toezegging, beloofde',
  vin: 'vin, vin-, identificatienummer, meldcode vin, voertuigidentificatie, vinnr, vhvin, identnr, identificatienr, voertuigident, volledige vin, =chn',
  chassis:
    'chassis, chass, chas, frame, chassisno, chassis-, serie, raam, chasis, chassi, onderstel, chnr, chassisnr',
  make: 'merk, merken, automerk, merk-, mrk, wagenmerk, =merk, fabrikaat, fabricaat, voertuigmerk, motormerk, autofabrikant',
  model:
    'model, modellen, handelsbenaming, mdl, typebenaming, mod, mod-, modelnm, uitvoering model, model uitvoering, typeomschrijving, modeltype, =modl, modelomschr, modelbenaming, modelaanduiding, typeaanduiding, handelsben, handelsbenam, modelvariant',
  type: 'type, soort, typ, autotype naam',
  plate:
    'kenteken, kentekens, kent, nummerplaat, kent-, kentek, plaat, kt, inschrijvingsnummer, ktk, kentkn, kntkn, kentekennr, nrplaat, plaatnr, inschrijvingsplaat, kentekennummer, kent nr, nummerpl, immatriculatie, =kntk, =kntn, kenteeken, kenteke, knt, plaatje, kenteken motor, kenteken camper, trekkerkenteken, nrplt, plaatnummer, leasekenteken, motorkenteken, kentekenmerk',
  registration:
    'registratie, kentekenregistratie, inschrijving, datum kenteken, inverkeerstelling, in het verkeer gesteld, indienststelling, inschr',
  first: 'eerste, 1e, 1ste, 1st, initiele',
  'first registration':
    'det, bouwdatum det, datum afgifte deel 1, eerste afgifte, deel1, deel1a, ingebruikname, datum in verkeer, eerste gebruik, bouwjaar det, eerste ingebruik, toelating, toel, toegelaten, eerste tenaamstelling, 1e tenaamstelling',
  fuel: 'brandstof, brandst, brst, energiebron, brndst, brst-, aandrijving, motorbrandstof, energie, energievorm, aandrijfvorm, =brnd, =brs, brndstf',
  truck: 'vrachtwagen, vrachtauto, truck, bedrijfswagen zwaar',
  mileage:
    'kilometerstand, kmstand, kmst, km, kms, -km, kilometer, tellerstand, teller, km-, stand km, kilometrage, kmteller, kmstnd, kilometrstand, tellerst, aantal km, aantal kilometers, gelopen km, gereden km stand, odometer, odo, stand teller, stand kilometerteller, =kmtr, kmstd, km opgave, kilometeropgave, opgave km, doorgegeven km, kmstand keuring, km gelopen, kmtel, afgelegde km, km nieuw',
  current:
    'laatste, actueel, actuele, huidig, huidige, laatst bekende, recente, opgegeven, afgelezen',
  warranty: 'garantie, fabrieksgarantie',
  lease: 'lease, leasing, rob, leasecontract, leasing contract, rob contract, contract lease',
  apk: 'apk, apk-, apk keuring, apkdatum, volgende apk, nieuwe apk, apk geldig, apkd, -ap, apk verval, apk verv',
  hu: 'hu, duitse keuring',
  netherlands: 'nederland, nl',
  germany: 'duitsland, de',
  rdw: 'rdw',
  variant: 'variant',
  version: 'uitvoering',
  typeApproval: 'typegoedkeuring',
  mcc: 'mcc, mobiliteitskaart',
  state: 'status, fase',
  fetched: 'opgehaald',
  picture: 'foto, afbeelding, autofoto',
  url: 'url, link',
  label: 'benaming, korte omschrijving, opschrift, onderwerp, kop, korte tekst',
  description:
    'omschrijving, oms, omschr, omschr-, oms-, beschrijving, tekst, -oms, -omschr, werkomschrijving, beschr, omschijving, bewerkingstekst, werktekst, =omsc, =omsr, =omsv, =tkst, =teks, =omsn',
  long: 'lange, lang, uitgebreide, extra, volledige, aanvullende, gedetailleerde, vrije, nadere',
  details:
    'toelichting, details, bijzonderheden werk, uitleg, bijkomende uitleg, extra uitleg, extra toelichting, nadere informatie',
  notes: 'opmerking, opm, notitie, notities, memo, bijzonderheden, aantekening, commentaar, nota',
  work: 'werk, werken, uit te voeren, gevraagd werk, gevraagde, gewenst werk, wat kunnen we doen, waarvoor, te doen, uit te voeren werkz, wat doen we, wat te doen, te herstellen, diensten, gewenste dienst, gewenste diensten, uitvoeren, werkinstructie, werkopdrachten, te verrichten, uitgevoerd werk, uitgevoerde werkzaamheden, uitgevoerde werken',
  complaint:
    'klacht, klachten, probleem, reden, storing, verzoek, vraag klant, klantwens, wens klant, vraag van de klant, mankement, defect, gebrek, aanleiding, wensen, wens van de klant, klantvraag, gebreken, symptoom, symptomen, schadeomschrijving, schadebeschrijving, schadebeeld, storingen, problemen, doel bezoek, verzoek klant, verzoeken, wens',
  price:
    'prijs, prijzen, verkoopprijs, prijs-, prs, werkprijs, vaste prijs, prijsafspraak, afgesproken prijs, prijs eur, bedrag eur, tarief, prij, =prys, prijs afgesproken, akkoordprijs, prijs akkoord, pakketprijs, klusprijs, klantprijs',
  amount: 'bedrag, bedr, bdr, bedragen',
  including: 'incl, inclusief, bruto, incl btw, inclusief btw, in btw',
  mechanic: 'monteur, monteurs, mont, mecanicien, technicus, mecano',
  visible: 'zichtbaar, ziet',
  agreed: 'akkoord, goedgekeurd',
  waiting:
    'wacht, wachter, wachtend, wachtende, wachten, wacht erop, wacht erbij, klant wacht, =wcht, =wach, wachtruimte, blijft erbij, komt wachten, wachtkl, erop wachten',
  internal: 'intern, interne',
  walkIn: 'passant, passanten',
  isLease: 'is leasemaatschappij, is lease',
  preferred: 'voorkeur, voorkeurs, gewenste wijze, prefereert',
  channel: 'kanaal, wijze',
  not: 'niet, nooit, nee, weigert, geweigerd, mag niet, niet toegestaan, ongewenst, niet meer',
  'not absent': 'geen, zonder, heeft geen, niet bekend',
  block:
    'blokkeren, geblokkeerd, blokkade, blokkeer, blok, blokkering, sperren, gesperd, afgeschermd, blokkades, verbod, verboden, geblokt, =blok, =gncn',
  reach:
    'benaderen, contacteren, contact opnemen, bellen, mailen, storen, appen, contact, benaderd, aanschrijven, gebeld, gemaild, e mailen, bel, opbellen, opgebeld',
  message:
    'communicatie, berichten, bericht, meldingen, notificaties, contactopname, whatsapps, push, servicebericht, serviceberichten, mail sturen, mails sturen, mailtje sturen, mail versturen, berichten sturen, appjes sturen',
  deceased: 'overleden',
  optOut:
    'afgemeld, bel me niet, uitgeschreven, dnc, optout, bel mij niet, afmelding, afmelden, geen communicatie gewenst, geen contact gewenst, geen sms gewenst, geen berichten gewenst, geen telefoon gewenst, alles afgemeld, afgemeld voor alles, zwarte lijst, berichten uit, communicatie uit, contblk, geencont, geen herinneringen, geen herinnering, contactverbod, communicatieverbod',
  stop: 'stop, bezwaar, verzet, intrekking, ingetrokken, weigeren',
  privacy: 'privacy, avg, gdpr, gegevensbescherming, persoonsgegevens',
  advertising:
    'reclame, marketing, mailing, mailings, nieuwsbrief, nieuwsbrieven, advertentie, aanbiedingen, acties, promotie, commercieel, commerciele, reclamedrukwerk, reclamepost',
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
  'ready day': 'uitleverdatum, =ohdt, =gdat, geplande leveringsdatum, =dkl',
  'customer id': 'klantkey',
  'appointment id': 'afspraakkey',
  flag: 'j n, vlag, indicatie, ind, yes no, y n, ja/nee, is, heeft',
  'customer number': 'klantcode, =knr, klantreferentie, extern relatienummer',
  user: 'gebruiker',
  lessee: 'leasenemer, lessee, contracthouder, lessees, huurder, leaseklant',
  'day time': 'moment, tijdstempel',
  extra: 'extra, aanvullend, bijkomend, overig, overige, ander, andere',
  'operation title':
    'opdrachttekst, opdrachtomschrijving, wat moet er gebeuren, wat, wat doen, hersteladvies, onderhoudsadvies, hoofdbewerking, hoofdwerk, hoofdwerkzaamheid',
  'extra work': 'ook nog, meerwerk, extraatjes, verder nog, ook, ook doen, daarnaast',
  currency: 'euro, euros',
  payer:
    'betaler, betalende klant, factureren aan, factuur aan, factuurdebiteur, gefactureerde klant, rekeninghouder, wie betaalt, betalende partij, rekening aan, rekening naar, facturatie aan, factuurontvanger, factuur naar, facturatieklant, factuurklant, klant fact, fact klant',
  'order number': 'ornr, =opnr, =wonr, =ordn',
  tyreChange: 'montage, bandenmontage, wissel, bandenwissel, wissel-',
  'begin alone': '=van',
  'created day': '=aand, =invd, =opdt, =crea',
  'planned day': '=pldt, =daf, pl dat, pl datum',
  'planned time': '=plti, =pltd, uur herstelling, keurtijd, keuringstijd, =taf, pl tijd',
  'appointment number':
    '=afnr, =afsn, =afn, aanvraag id, aanvraagnummer, aanvraagnr, aanvraag nr, =resnr',
  'line number': '=regl, =regn',
  'apk day': '=apkv, =apdt, =apkt',
  'first registration day': '=detd, =etdt, =toel, =dtt1, =dt1t',
  'arrival day': '=brdt, =indt',
  'arrival time': '=brtd, =intd, =brti',
  'ready time': '=ohtd, =gtyd, =grti, geplande levertijd, =tkl',
  settled: 'ingepland op, ingepland d d',
  preferences: 'voorkeuren',
  'day weekday': '=dag',
  confirmed: 'bevestigd',
  'location number': 'bedrijfsnummer, bedrijfsnr',
  'settled day': 'datum ingepland, dag ingepland',
  insured: 'verzekerde, verzekeringnemer',
  delivery: 'afl, afl-, aflevering, aflever',
  'operation price': 'totaalprijs klus, tarief keuring, prijs keuring, keuringstarief',
  lounge:
    'lounge, koffie, kantine, koffiehoek, showroom, wachtkamer, plaatse, plekke, hier, binnen',
  'planned begin': 'beurt gepland, onderhoud gepland, reparatie gepland',
  'registration dms': 'tenaamstelling, tenaamst',
  manufacturer: 'fabrikant',
  cancelled: 'geannuleerd, geannuleerde, annulering, vervallen, afgezegd, no show',
  'car number': 'voertuigfiche',
  'apk appointment': 'keuringsafspraak, keurafspraak',
  other:
    'factuur, facturatie, gefactureerd, betaling, factureren, receptionist, adviseur, verkoper, medewerker, gebruiker, gebruikers, planner, levering, lever, verkoop, aankoop, inkoop, vorige, laatste, laatst, volgende, vorig, motor, bouwjaar, modeljaar, jaar, kleur, bekleding, aantal, eenheid, korting, uren, duur, minuten, brug, hefbrug, sleutel, leenauto, leenwagen, vervangend, vervoer, garantie claim, lijst, saldo, totaal, btw, verzekeraar, verzekering, schade, offerte, prijsopgave, gewijzigd, wijziging, gesloten, afgemeld op, voertuigsoort, geklokt, klok, taal, geslacht, afdeling, categorie, groep, prioriteit, kleurcode, banden, opslag, fax, website, bank, iban, kvk, kvknummer, excl, exclusief, netto, per, bijrijder, begroot, begrote, gereden, apk melding, meldcode, provincie, regio, keuring, nieuw, oud, ex btw, marge, kost, kosten, magazijn, onderdeel, onderdelen, leverancier, artikel, titelhouder, partner, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vermogen, gewicht, carrosserie, transmissie, herinnering, enquete, score, hoofd, tweede, positie, boekingsdatum, boekdatum, med, mdw, tijdsafspraak, volgnr, volgnummer, versie, planbord, betaald, voorschot, retour, herkomst, referral, bandenmaat, wisselset, leen, leen-, vervang-, pechhulp, aanbetaling, betalende, btw-nr, ingelogd, login, tegenpartij, makelaar, aanhanger, oplegger, huurauto, huurwagen, inruil, vergoeding, interval, limiet, jaarlijks, jaarkm, contractkm, eigen risico, poliscode, polisnummer, winterstalling, bandenhotel, wachtwoord, personeelslid, baliemedewerker, aannemer, aangenomen door, besproken met, draaiuren, recall, terugroepactie, referentie klant, bestelnummer, bestelnr, pechgeval, proefrit, contracturen, tankpas, tankkaart, fact, fakt, bent u, agenda, =dtin, uitgevoerd, richtprijs, =reservering, hele dag, =arbeid, =afh gereed, terugbellen op, arbeidsbedrag, brandstof in, =serie, locatie in werkplaats, afspraak bevestigd, tijdsafspr, tijdsafspraak, voertuig aanw, voertuig aanwezig, auto aanwezig, =wk, =wk nr, =var',
  'workOrder number': '=orderbon',
};
