import type { ColumnWords } from './column-words';

/** Dutch of the Netherlands and Belgium, with the names of Carsys, Autoflex, Wacs, EVA and the RDW. */
export const nl: ColumnWords = {
  ignored:
    'van, de, het, een, der, den, in, op, om, te, ten, ter, voor, bij, aan, met, en, of, is, d d, dd, dhr of mevr, gegevens, s, dt, veld, aub, a u b, svp, graag, worden, wordt, heeft, wenst, wil, wel, het dms, ons, j n, ja nee, uw, u, jouw, jullie, je, ik, mijn, wij, we, wat is, indien bekend, indien van toepassing, optioneel, verplicht, blijft, tbl, heer, sturen, versturen, verzenden, automatische, geautomatiseerde, opgegeven, gekozen, toegewezen, toegekende, na bezoek, na afloop, tegen, vlag, ind, m, geselecteerd, geselecteerde, eigen',
  number: 'nummer, nummers, nr, nrs, num, no, -nr, -no, #, nummmer, numr, =nmr, numm',
  reference: 'ref, referentie',
  id: 'id, -id-, kenmerk',
  code: 'code, -code',
  dms: 'dms',
  appointment:
    'afspraak, afspraken, afspr, afspr-, afs, werkplaatsafspraak, werkplaats afspraak, reservering, boeking, bezoek, afgesproken, afsp, afsp-, onderhoudsafspraak, garageafspraak, werkplaatsreservering, planregel, planningsregel, serviceafspraak, werkplaatsbezoek, wisselafspraak, af-, -af',
  planned:
    'gepland, geplande, plan-, planning, plannings, verwacht, verwachte, gewenst, gewenste, voorkeur datum, ingepland, ingeplande, streef-, streefdatum, voorzien, voorziene, streef, beoogde, beoogd, geschat, geschatte, vermoedelijk, vermoedelijke',
  workshop: 'werkplaats, wplaats, wpl, wk-',
  service: 'service',
  workOrder:
    'werkorder, werkorders, wo-, wo, reparatieorder, reparatie order, werkplaatsorder, werkbon, werk order, werkopdracht, rep order, reparatieopdracht, werkkaart, opdrachtbon, worder, reparatie ord, werkfiche, werkblad, werkstaat, rep ord, garageorder, onderhoudsorder, werkplaatsopdracht, serviceorder, reparatiebon, wpo, onderhoudsopdracht, =bon',
  order: 'order, orders, opdracht, ord, or-',
  case: 'dossier, ticket, zaak nr, zaaknr, zaaknummer',
  document: 'document, bon, stuk, fiche',
  operation:
    'werkzaamheid, werkzaamheden, werkz, bewerking, bewerkingen, bew, taak, taken, arbeid, handeling, verrichting, activiteit, werkitem, arbeidsregel, uit te voeren werk, uit te voeren werkzaamheden, reparatie, dienst, diensten, behandeling, interventie, interventies, hoofdbewerking, hoofdwerk, hoofdwerkzaamheid, bwrk, bwrk-, beurt, onderhoudsbeurt, servicebeurt, werkpakket, arbeidspakket, onderhoudswerk, bewerkings, werkregel, onderhoud, klusomschrijving, actie, =wrkz, =bewk, bwk, herstelling, herstellingen, herstel',
  line: 'regel, regels, orderregel, orderregels, rgl',
  location:
    'vestiging, vestigings, vest, vest-, locatie, locaties, filiaal, fil, bedrijfscode, garage, dealer vestiging, loc, dealervestiging, werkplaatslocatie, servicepunt, ves, ves-, dealer, waar, bedrijfslocatie, garagebedrijf, dealerlocatie, autobedrijf, depot, servicevestiging, werkplaatsvestiging, =fili, zetel',
  car: 'auto, voertuig, wagen, vtg, vtg-, voert, object, autos, bedrijfsauto, de wagen, motorvoertuig, voe, voe-, wag-, vt-, vo-, au-, eigen auto, eigen wagen, eigen voertuig, klantauto, klantenwagen',
  customer:
    'klant, klanten, klt, kl-, kln, kl, relatie, rel, rl-, debiteur, debiteuren, deb, deb-, client, cliënt, opdrachtgever, afnemer, orderklant, verkopen aan, verkoop aan, kla, kla-, wie, aanvrager, klantgegevens, debn, transportbedrijf, vervoerder, transporteur',
  driver:
    'bestuurder, berijder, chauffeur, gebruiker auto, bestuurders, berijders, vaste bestuurder, hoofdbestuurder, brenger, aanbrenger, leaseberijder, autobestuurder, ch-, be-',
  owner:
    'eigenaar, kentekenhouder, houder, voertuigeigenaar, kenteken houder, tenaamgestelde, eig, eigenares, eigenaars, bezitter, voertuigbezitter, houders',
  contractor:
    'contractant, leasemaatschappij, lease maatschappij, leaser, leasemij, lease mij, leasebedrijf, lessor, contractpartij, lmij, leasefirma, lease firma, leasecompany, verhuurmaatschappij, verhuurder, leasepartij, leasingmij, leasingmaatschappij, leasingbedrijf, leasing mij',
  contact: 'contact',
  name: 'naam, -naam, nm, volledige naam, tenaamstelling naam, voor en achternaam, nam, -nm',
  surname:
    'achternaam, familienaam, achternm, anaam, geslachtsnaam, achtern, anm, achternamen, familien',
  firstName: 'voornaam, voornamen, roepnaam, vnaam, voornm, voorn, vnm, voor, =vrnm, =vnam',
  infix:
    'tussenvoegsel, tussenvoegsels, tussenv, voorvoegsel, voorvoegsels, tv, tussenvgsl, voorv, tsv, tussen voegsel, tussenvoeg',
  initials:
    'voorletters, voorletter, initialen, initiaal, voorl, vl, voorlet, vltr, vrltr, voorltrs, vlt, vletters, =vrlt',
  salutation:
    'aanhef, aanspreektitel, titulatuur, dhr mevr, aanspreekvorm, dhr mw, aanspr, aanspreking, heer mevrouw, de heer mevrouw, dhr mevrouw, dhr mvr, geslachtsaanduiding, aanspreek',
  title: 'titel',
  company:
    'bedrijf, bedrijfsnaam, firma, firmanaam, organisatie, onderneming, zaak, bedr naam, bedrijven, handelsnaam, ondernemingsnaam, vennootschap, bedrijfsnm, rechtspersoon, zakelijke naam, naam onderneming, firmanm',
  email:
    'email, e mail, mail, mailadres, emailadres, e mailadres, eml, elektronische post, mailadr, emailadr, e mail adres, mail adres, e mailadr, e mails, emails, mails, emai, emal',
  mobile:
    'mobiel, mobiele, gsm, mob, mob-, 06, mobiel telefoon, mobieltje, gsm-, mobil, mobieltelefoon, mobnr, gsmnr, mobiele tel, zaktelefoon, mobl, telmob, mobieltel, =mobi, =gsmn',
  phone:
    'telefoon, tel, tel-, telefoonnummer, telnr, fax tel, tlf, telefoonnr, vaste telefoon, vaste lijn, vast nummer, vast, oproepen, oproep, telefonisch, telefonische, telf, telefnr, telefoonvast, telnummer, telefoonnrs, =teln, =tlf, bel nr, belnr, belnummer',
  sms: 'sms, whatsapp, app berichten',
  private: 'prive, privé, thuis, particulier, avond, huis, prv, prv-, -prv, persoonlijk, woning',
  business:
    'zakelijk, zakelijke, werk, kantoor, overdag, zak, zakl, bedrijfs, wrk, -wrk, op het werk, professioneel, professionele',
  street: 'straat, straatnaam, str, laan, strt, straatnm, straten',
  address: 'adres, adresregel, postadres, woonadres, adr, adresgegevens, bezoekadres, adrs',
  houseNumber:
    'huisnummer, huisnr, huis nr, hnr, huisno, hsnr, huis nummer, huisn, hsnummer, huisnum, nr huis, =hsnr, =hsnm',
  addition:
    'toevoeging, toev, huisnummertoevoeging, huisletter, bus, busnummer, hnr toev, toevoegsel, toevg, htoev, huisnrtoev',
  postcode:
    'postcode, postkode, pc, pc-, pcode, =post, postc, zip, -pc, pst, pstcd, postcd, postnummer, postnr, zipcode, pc4, pstc, =pcod',
  place:
    'plaats, woonplaats, plaatsnaam, stad, gemeente, wpl naam, woonpl, plts, wnpl, wnplts, plaatsn, dorp, stad gemeente, woonst, =woon, =wpl, plt',
  country: 'land, landen, landcode, landnaam',
  birth:
    'geboortedatum, geboorte, geb, geb datum, verjaardag, geboren, gebdat, geboortedag, geboortedat, gebdtm, geb dtm, geboren op, gebdag',
  day: 'op, datum, dat, dat-, -dat, dtm, dag, datums, -dt, dt-, wanneer, datm, welke dag, welke datum, =datm, =dtum',
  time: 'om, tijd, tijdstip, tijd-, uur, -tijd, tijden, hoe laat, td-, tijdst, uurstip, -uur, klok tijd, -td, tyd, -tyd, ty-, =tyds',
  begin:
    'begin, start, aanvang, aanvangs, ingang, ingangs, vanaf, ingaande, beginnend, startmoment, beginmoment, tijdslot, tijdvak, tijdsblok, tijdslots',
  end: 'einde, eind, eind-, verloopt, verloop, afloop, loopt af, einddatum',
  until:
    'tot, vervaldatum, verval, geldig tot, vervaldag, t m, geldigheid, vervalt, geldig tot en met',
  created:
    'aangemaakt, aanmaak, aanm, invoer, ingevoerd, invoer-, aangem, geregistreerd in dms, ingevoerd op, ontstaan, opgevoerd, sinds, gemaakt, creatie, ingeboekt, registratiedatum afspraak, ingeboekt op, ingave, ingegeven, opgemaakt, invoering, ingediend, ingezonden, inzending, inschrijfdatum afspraak, geboekt op, afspraak gemaakt, geregistreerd op, opmaak, opgemaakt op, vastgelegd, vastgelegd op, vastlegging, genoteerd op, inv, gecreëerd, geregistreerd, gemeld, gemeld op, gemelde, aanvraag, aangevraagd, aangevraagd op, genoteerd, opvoer, besteld op, besteldatum, aanmelddatum, aanmelding, bevestigd op, aangemaakt in, gereserveerd op, ingelegd, ingelegd op, opgenomen op, geboekt, geboekt d d, aa-, -aa, invd, =crdt, =tijdstempel, aangelegd, aangelegd op',
  opened: 'geopend, open, opening',
  arrival:
    'in, binnen, binnenkomst, breng, brengen, inlever, inleveren, ontvangst, aankomst, inname, binnengekomen, komst, aanlever, inleveren op, inlevering, breng-, gebracht, inbreng, inlevermoment, brengmoment, brengafspraak, binnengebracht, auto binnen, voertuig binnen, wagen binnen, aanleveren, aanlevering, afgeven auto, arriveert',
  ready:
    'uit, gereed, klaar, ophaal, ophalen, afhaal, afhalen, gereedmelding, terugbrengen, retour klant, uitlever, ophaal-, gereed-, af te halen, afhaling, haal-, haaldatum, haaltijd, oplever-, oplevering, grd, -ge, deadline, klaarmelding, gereedmeld, teruggave, teruggaaf, vertrek, ophaalmoment, uitlevering, retourtijd, gereedmoment, af te leveren, opleveren, oplevermoment, weer klaar, afgewerkt, afwerking, gr-, terug, =klrd, =gerd, =uitd, =klaa, halen',
  promised: 'beloofd, toegezegd, belofte, toezegging, beloofde, toegezegde',
  vin: 'vin, vin-, voertuigidentificatienummer, identificatienummer, vin code, meldcode vin, voertuigidentificatie, vin nummer, vinnr, chassisnummer vin, vin chassis, chassis vin',
  chassis:
    'chassis, chass, chas, frame, chassisno, chassis-, serie, raamnummer, raam, chasis, chassi, onderstel, chnr',
  make: 'merk, merken, automerk, fabrikant, autofabrikant, merk-, mrk, wagenmerk, =merk, fabrikaat, fabricaat',
  model:
    'model, modellen, handelsbenaming, mdl, typebenaming, mod, mod-, modelnm, uitvoering model, model uitvoering, typeomschrijving, modeltype, =modl',
  type: 'type, soort, typ, autotype naam',
  plate:
    'kenteken, kentekens, kent, kentekenplaat, nummerplaat, kent-, kentek, plaat, kt, inschrijvingsnummer, ktk, kentkn, kntkn, kentekennr, nrplaat, plaatnr, inschrijvingsplaat, kentekennummer, kenteken nummer, kent nr, autokenteken, nummerpl, immatriculatie, =kntk, =kntn, kenteeken, kenteke, knt',
  registration:
    'tenaamstelling, registratie, kentekenregistratie, inschrijving, toelating, tenaamst, toel, toegelaten, datum kenteken, inverkeerstelling, in verkeerstelling, in het verkeer gesteld, indienststelling, inschr',
  first: 'eerste, 1e, 1ste, 1st, initiele',
  'first registration':
    'det, dat eerste toel, bouwdatum det, d e t, datum afgifte deel 1, eerste afgifte, deel1, deel 1, deel 1a, deel1a, eerste inverkeerstelling, datum eerste toelating, eerste ingebruikname, ingebruikname, datum in verkeer, eerste gebruik, bouwjaar det, 1e toel, eerste toel',
  fuel: 'brandstof, brandst, brandstofsoort, brst, energiebron, soort brandstof, brandstoftype, brndst, brst-, aandrijving, motorbrandstof, energie, energievorm, aandrijfvorm, =brnd',
  truck: 'vrachtwagen, vrachtauto, truck, bedrijfswagen zwaar',
  mileage:
    'kilometerstand, kmstand, km stand, kmst, km, kms, -km, kilometers, kilometer, tellerstand, teller, km-, stand km, kilometrage, km tellerstand, kmteller, km teller, kmstnd, kilometrstand, tellerst, aantal km, aantal kilometers, gelopen km, gereden km stand, odometer, odo, stand teller, kilometerst, km s, afgelezen km, kmtellerstand, kilometerteller, stand kilometerteller, =kmtr, kmstd',
  current:
    'laatste, actueel, actuele, huidig, huidige, laatst bekende, recente, opgegeven, afgelezen',
  warranty: 'garantie, fabrieksgarantie',
  lease:
    'lease, leasing, rob, leasecontract, rob lease, leasing contract, rob contract, contract lease',
  apk: 'apk, apk-, apk keuring, apkdatum, volgende apk, nieuwe apk, apk verval, apk geldig, apk geldig t m, apk geldigheid, apkd, -ap',
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
  long: 'lange, lang, uitgebreide, extra, volledige, aanvullende, gedetailleerde',
  details: 'toelichting, details, bijzonderheden werk, uitleg',
  notes:
    'opmerking, opmerkingen, opm, notitie, notities, memo, bijzonderheden, aantekening, aantekeningen, commentaar, nota',
  work: 'werk, werken, uit te voeren, gevraagd werk, gevraagde, gewenst werk, uitgevoerd, wat moet er gebeuren, wat kunnen we doen, waarvoor, te doen, uit te voeren werkz, wat doen we, wat te doen, te herstellen',
  complaint:
    'klacht, klachten, klachtomschrijving, probleem, reden, reden bezoek, storing, verzoek, vraag klant, reden van bezoek, klantwens, wens klant, vraag van de klant, mankement, defect, gebrek, storingsomschrijving, aanleiding, bezoekreden, reden van komst, wensen, klantwensen, wens van de klant, klantverzoek, klantvraag, mankementen, gebreken, reden afspraak, symptoom, symptomen',
  price:
    'prijs, prijzen, verkoopprijs, prijs-, prs, werkprijs, vaste prijs, richtprijs, prijsafspraak, afgesproken prijs, prijs eur, bedrag eur, tarief, prij, =prys',
  amount: 'bedrag, bedr, bdr, bedragen',
  including: 'incl, inclusief, incl btw, inclusief btw, in btw, bruto',
  mechanic: 'monteur, monteurs, mont, mecanicien, technicus, mecano',
  visible: 'zichtbaar, ziet',
  agreed: 'akkoord, goedgekeurd',
  waiting:
    'wacht, wachter, wachtend, wachtende, wachten, wachtklant, blijft wachten, wacht op auto, wachtafspraak, wacht erop, wacht er op, wacht in showroom, wacht in de showroom, wacht in wachtruimte, wacht ter plaatse, wacht ter plekke, wacht erbij, wacht hier, wacht bij ons, wacht in de wachtruimte, wacht op de auto, wacht op wagen, wacht op locatie, klant wacht, wil wachten, =wcht, =wach',
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
    'opt out, afgemeld, bel me niet, niet benaderen, uitgeschreven, dnc, optout, bel mij niet, afmelding, afmelden, geen communicatie gewenst, geen contact gewenst, geen sms gewenst, geen berichten gewenst, geen telefoon gewenst, alles afgemeld, afgemeld voor alles, zwarte lijst, berichten uit, communicatie uit, contblk, geencont, geen herinneringen, geen herinnering',
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
  'private phone': 'tel p',
  'business phone': 'tel z, tel w',
  'ready day': 'uitleverdatum, uitleverdag, =ohdt, =gdat',
  'customer id': 'klantkey',
  'appointment id': 'afspraakkey',
  flag: 'j n, ja nee, vlag, indicatie, ind',
  'customer number': 'klantcode',
  user: 'gebruiker',
  lessee: 'leasenemer, lease nemer, lessee, contracthouder, lessees',
  'day time': 'moment, datum en tijd, datum tijd, tijdstip datum, tijdstempel',
  extra: 'extra, aanvullend, aanvullende, bijkomend, bijkomende, overig, overige, ander, andere',
  'operation title': 'opdrachttekst, opdrachtomschrijving, wat moet er gebeuren, wat',
  'extra work': 'ook nog, extra werk, meerwerk, extraatjes, verder nog',
  currency: 'euro, euros',
  payer:
    'betaler, betalende klant, facturatieklant, factureren aan, factuur aan, factuurklant, factuurdebiteur, gefactureerde klant, rekeninghouder',
  'order number': 'ornr, =opnr, =wonr, =ordn',
  tyreChange: 'wissel, bandenwissel, wissel-',
  'begin alone': '=van',
  'created day': '=aand, =invd, =opdt, =crea',
  'planned day': '=pldt',
  'planned time': '=plti, =pltd',
  'appointment number': '=afnr, =afsn',
  'line number': '=regl, =regn',
  'apk day': '=apkv, =apdt, =apkt',
  'first registration day': '=detd, =etdt, =toel, =dtt1',
  'arrival day': '=brdt, =indt',
  'arrival time': '=brtd, =intd, =brti',
  'ready time': '=ohtd, =gtyd, =grti',
  settled: 'ingepland op, ingepland d d',
  preferences: 'voorkeuren',
  'day weekday': '=dag',
  confirmed: 'bevestigd, bevestigde',
  'location number': 'bedrijfsnummer, bedrijfsnr',
  'settled day': 'datum ingepland, dag ingepland',
  insured: 'verzekerde, verzekeringnemer',
  other:
    'factuur, facturatie, gefactureerd, betaling, factureren, receptionist, adviseur, serviceadviseur, verkoper, medewerker, gebruiker, gebruikers, planner, leverdatum, levering, lever, verkoop, aankoop, inkoop, vorige, laatste, laatst, volgende, vorig, motor, bouwjaar, modeljaar, jaar, kleur, bekleding, aantal, eenheid, korting, uren, arbeidsuren, duur, minuten, brug, hefbrug, sleutel, leenauto, leenwagen, vervangend, vervangende, vervoer, vervangauto, garantie claim, wachtlijst, lijst, saldo, totaal, btw, kostenplaats, verzekeraar, verzekering, schade, offerte, prijsopgave, gewijzigd, wijziging, afgesloten, gesloten, afgemeld op, voertuigsoort, geklokt, klok, taal, geslacht, afdeling, categorie, groep, prioriteit, kleurcode, banden, opslag, fax, website, bank, iban, kvk, kvknummer, btw nummer, ondernemingsnummer, excl, exclusief, netto, per, bijrijder, begroot, begrote, tijd geklokt, gereden, apk melding, meldcode, km jaar, provincie, regio, sleutelnummer, keuring, nieuw, oud, ex btw, marge, kost, kosten, magazijn, onderdeel, onderdelen, leverancier, artikel, titelhouder, partner, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vermogen, gewicht, carrosserie, transmissie, herinnering, enquete, score, hoofd, hoofdnummer, tweede, positie, boekingsdatum, boekdatum, medewerkernr, med, mdw, opgemaakt door, vastgelegd door, genoteerd door, ingevoerd door, aangemaakt door, tijdsafspraak, leaserijder, volgnr, volgnummer, versie, btw nr, planbord, bevestiging, betaalwijze, betaald, voorschot, retour, herkomst, referral, banden wisselen, bandenmaat, wisselset, leen, leen-, vervang-, haal en breng, pechhulp, aanbetaling, factuurklant, facturatieklant, factuurrelatie, betalende, btw-nr, ingelogd, login',
};
