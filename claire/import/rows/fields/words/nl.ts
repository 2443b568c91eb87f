import type { ColumnWords } from './column-words';

/** Dutch of the Netherlands and Belgium, with the names of Carsys, Autoflex, Wacs, EVA and the RDW. */
export const nl: ColumnWords = {
  ignored:
    'van, de, het, een, der, den, in, op, om, te, ten, ter, voor, bij, aan, met, en, of, is, d d, dd, dhr of mevr, gegevens, s, dt, veld, aub, a u b, svp, graag, worden, wordt, heeft, wenst, wil, wel, het dms, ons, j n, ja nee, uw, u, jouw, jullie, je, ik, mijn, wij, we, wat is, indien bekend, indien van toepassing, optioneel, verplicht, blijft, tbl, heer, sturen, versturen, verzenden, automatische, geautomatiseerde, opgegeven, gekozen, toegewezen, toegekende, na bezoek, na afloop',
  number: 'nummer, nummers, nr, nrs, num, no, -nr, -no, #, nummmer',
  reference: 'ref, referentie',
  id: 'id, -id-, kenmerk',
  code: 'code, -code',
  dms: 'dms',
  appointment:
    'afspraak, afspraken, afspr, afspr-, afs, werkplaatsafspraak, werkplaats afspraak, reservering, boeking, bezoek, afgesproken',
  planned:
    'gepland, geplande, plan-, planning, plannings, verwacht, verwachte, gewenst, gewenste, voorkeur datum, ingepland, ingeplande, streef-, streefdatum, voorzien, voorziene, streef, beoogde, beoogd, geschat, geschatte',
  workshop: 'werkplaats, wplaats, wpl',
  service: 'service',
  workOrder:
    'werkorder, werkorders, wo-, wo, reparatieorder, reparatie order, werkplaatsorder, werkbon, werk order, werkopdracht, rep order, reparatieopdracht, werkkaart, opdrachtbon, worder, reparatie ord, werkfiche, werkblad, werkstaat',
  order: 'order, orders, opdracht, ord',
  document: 'document, bon, stuk, fiche',
  operation:
    'werkzaamheid, werkzaamheden, werkz, bewerking, bewerkingen, bew, taak, taken, arbeid, handeling, verrichting, activiteit, werkitem, arbeidsregel, uit te voeren werk, uit te voeren werkzaamheden, reparatie, dienst, diensten, behandeling',
  line: 'regel, regels, orderregel, orderregels, rgl',
  location:
    'vestiging, vestigings, vest, vest-, locatie, locaties, filiaal, fil, bedrijfsnummer, bedrijfsnr, bedrijfscode, garage, dealer vestiging, loc, dealervestiging, werkplaatslocatie, servicepunt, ves, ves-, dealer',
  car: 'auto, voertuig, wagen, vtg, vtg-, voert, object, autos, bedrijfsauto, de wagen, motorvoertuig, voe, voe-',
  customer:
    'klant, klanten, klt, kl-, kln, kl, relatie, rel, debiteur, debiteuren, deb, deb-, client, cliënt, opdrachtgever, afnemer, orderklant, verkopen aan, verkoop aan, kla, kla-',
  driver: 'bestuurder, berijder, chauffeur, gebruiker auto',
  owner:
    'eigenaar, kentekenhouder, houder, voertuigeigenaar, kenteken houder, tenaamgestelde, eig, eigenares',
  contractor:
    'contractant, leasemaatschappij, lease maatschappij, leaser, leasemij, lease mij, leasebedrijf, lessor, contractpartij, lmij',
  contact: 'contact',
  name: 'naam, -naam, nm, volledige naam, tenaamstelling naam, voor en achternaam',
  surname: 'achternaam, familienaam, achternm, anaam, geslachtsnaam',
  firstName: 'voornaam, voornamen, roepnaam, vnaam, voornm',
  infix: 'tussenvoegsel, tussenvoegsels, tussenv, voorvoegsel, voorvoegsels, tv, tussenvgsl, voorv',
  initials: 'voorletters, voorletter, initialen, initiaal, voorl, vl, voorlet',
  salutation:
    'aanhef, aanspreektitel, titulatuur, dhr mevr, aanspreekvorm, dhr mw, aanspr, aanspreking',
  title: 'titel',
  company:
    'bedrijf, bedrijfsnaam, firma, firmanaam, organisatie, onderneming, zaak, bedr naam, bedrijven, handelsnaam, ondernemingsnaam, vennootschap',
  email: 'email, e mail, mail, mailadres, emailadres, e mailadres, eml, elektronische post',
  mobile: 'mobiel, mobiele, gsm, mob, mob-, 06, mobiel telefoon, mobieltje, gsm-, mobil',
  phone:
    'telefoon, tel, tel-, telefoonnummer, telnr, fax tel, tlf, telefoonnr, vaste telefoon, vaste lijn, vast nummer, vast, oproepen, oproep, telefonisch, telefonische',
  sms: 'sms, whatsapp, app berichten',
  private: 'prive, privé, thuis, particulier, avond, huis',
  business: 'zakelijk, zakelijke, werk, kantoor, overdag, zak, zakl, bedrijfs',
  street: 'straat, straatnaam, str, laan',
  address: 'adres, adresregel, postadres, woonadres, adr, adresgegevens, bezoekadres',
  houseNumber: 'huisnummer, huisnr, huis nr, hnr, huisno, hsnr, huis nummer',
  addition:
    'toevoeging, toev, huisnummertoevoeging, huisletter, bus, busnummer, hnr toev, toevoegsel',
  postcode: 'postcode, postkode, pc, pc-, pcode, postc, zip, -pc',
  place: 'plaats, woonplaats, plaatsnaam, stad, gemeente, wpl naam, woonpl, plts',
  country: 'land, landen',
  birth:
    'geboortedatum, geboorte, geb, geb datum, verjaardag, geboren, gebdat, geboortedag, geboortedat',
  day: 'op, datum, dat, dat-, -dat, dtm, dag, datums, -dt',
  time: 'om, tijd, tijdstip, tijd-, uur, -tijd, tijden, hoe laat',
  begin:
    'begin, start, aanvang, aanvangs, ingang, ingangs, vanaf, ingaande, beginnend, startmoment',
  end: 'einde, eind, eind-, verloopt, verloop, afloop, loopt af, einddatum',
  until:
    'tot, vervaldatum, verval, geldig tot, vervaldag, t m, geldigheid, vervalt, geldig tot en met',
  created:
    'aangemaakt, aanmaak, aanm, invoer, ingevoerd, invoer-, aangem, geregistreerd in dms, ingevoerd op, ontstaan, opgevoerd, sinds, gemaakt, creatie, ingeboekt, registratiedatum afspraak, ingeboekt op, ingave, ingegeven, opgemaakt, invoering, tijdstempel, ingediend, ingezonden, inzending, inschrijfdatum afspraak, geboekt op, afspraak gemaakt, geregistreerd op, opmaak, opgemaakt op, vastgelegd, vastgelegd op, vastlegging, genoteerd op',
  opened: 'geopend, open, opening',
  arrival:
    'in, binnen, binnenkomst, breng, brengen, inlever, inleveren, ontvangst, aankomst, inname, binnengekomen, komst, aanlever, inleveren op, inlevering, breng-, gebracht',
  ready:
    'uit, gereed, klaar, ophaal, ophalen, afhaal, afhalen, gereedmelding, terugbrengen, retour klant, uitlever, ophaal-, gereed-, af te halen, afhaling, haal-, haaldatum, haaltijd, oplever-, oplevering',
  promised: 'beloofd, toegezegd, belofte',
  vin: 'vin, vin-, voertuigidentificatienummer, identificatienummer, vin code, meldcode vin, voertuigidentificatie, vin nummer',
  chassis: 'chassis, chass, chas, frame, chassisno, chassis-, serie',
  make: 'merk, merken, automerk, fabrikant, autofabrikant, merk-',
  model: 'model, modellen, handelsbenaming, mdl, typebenaming',
  type: 'type, soort, typ, autotype naam',
  plate:
    'kenteken, kentekens, kent, kentekenplaat, nummerplaat, kent-, kentek, plaat, kt, inschrijvingsnummer, ktk',
  registration:
    'tenaamstelling, registratie, kentekenregistratie, inschrijving, toelating, tenaamst, toel, toegelaten, datum kenteken, inverkeerstelling, in verkeerstelling, in het verkeer gesteld, indienststelling',
  first: 'eerste, 1e, 1ste, 1st, initiele',
  'first registration':
    'det, dat eerste toel, bouwdatum det, d e t, datum afgifte deel 1, eerste afgifte',
  fuel: 'brandstof, brandst, brandstofsoort, brst, energiebron, soort brandstof, brandstoftype',
  truck: 'vrachtwagen, vrachtauto, truck, bedrijfswagen zwaar',
  mileage:
    'kilometerstand, kmstand, km stand, kmst, km, kms, -km, kilometers, kilometer, tellerstand, teller, km-, stand km, kilometrage, km tellerstand, kmteller, km teller',
  current: 'laatste, actueel, actuele, huidig, huidige, laatst bekende, recente',
  warranty: 'garantie, fabrieksgarantie',
  lease:
    'lease, leasing, rob, leasecontract, rob lease, leasing contract, rob contract, contract lease',
  apk: 'apk, apk-, apk keuring, apkdatum, volgende apk, nieuwe apk',
  hu: 'hu, duitse keuring',
  netherlands: 'nederland, nl, nederlands',
  germany: 'duitsland, de',
  rdw: 'rdw',
  variant: 'variant',
  version: 'uitvoering',
  typeApproval: 'typegoedkeuring, typegoedkeurings',
  mcc: 'mcc, mobiliteitskaart',
  state: 'status',
  fetched: 'opgehaald',
  picture: 'foto, afbeelding, autofoto',
  url: 'url, link',
  label: 'benaming, korte omschrijving, opschrift, onderwerp',
  description:
    'omschrijving, oms, omschr, omschr-, oms-, omschrijvingen, beschrijving, tekst, -oms, -omschr, werkomschrijving, beschr, omschijving',
  long: 'lange, lang, uitgebreide, extra, volledige, aanvullende, gedetailleerde',
  details: 'toelichting, details, bijzonderheden werk, uitleg',
  notes:
    'opmerking, opmerkingen, opm, notitie, notities, memo, bijzonderheden, aantekening, aantekeningen, commentaar, nota',
  work: 'werk, werken, uit te voeren, gevraagd werk, gevraagde, gewenst werk, uitgevoerd, wat moet er gebeuren, wat kunnen we doen, waarvoor, te doen, uit te voeren werkz',
  complaint:
    'klacht, klachten, klachtomschrijving, probleem, reden, reden bezoek, storing, verzoek, vraag klant, reden van bezoek, klantwens, wens klant, vraag van de klant',
  price: 'prijs, prijzen, verkoopprijs, prijs-',
  amount: 'bedrag, bedr',
  including: 'incl, inclusief, incl btw, inclusief btw, in btw, bruto',
  mechanic: 'monteur, monteurs, mont, mecanicien, technicus',
  visible: 'zichtbaar, ziet',
  agreed: 'akkoord, goedgekeurd',
  waiting:
    'wacht, wachter, wachtend, wachtende, wachten, wachtklant, blijft wachten, wacht op auto, wachtafspraak, wacht erop, wacht er op, wacht in showroom, wacht in de showroom, wacht in wachtruimte, wacht ter plaatse, wacht ter plekke',
  internal: 'intern, interne',
  walkIn: 'passant, passanten',
  isLease: 'is leasemaatschappij, is lease',
  preferred: 'voorkeur, voorkeurs, gewenste wijze, prefereert',
  channel: 'kanaal, wijze',
  not: 'geen, niet, nooit, nee, weigert, geweigerd, mag niet, mag niet worden, wil niet, wenst niet, niet toegestaan, niet gewenst, ongewenst, niet meer',
  block:
    'blokkeren, geblokkeerd, blokkade, blokkeer, blok, blokkering, sperren, gesperd, afgeschermd',
  reach:
    'benaderen, contacteren, contact opnemen, bellen, mailen, sms en, storen, appen, bellen aub, contact, benaderd, aanschrijven, gebeld, gemaild, e mailen, bel, opbellen, opgebeld',
  message: 'communicatie, berichten, bericht, meldingen, notificaties, contactopname',
  optOut:
    'opt out, afgemeld, bel me niet, niet benaderen, uitgeschreven, dnc, optout, bel mij niet, afmelding, afmelden',
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
  'ready day': 'uitleverdatum, uitleverdag',
  'customer id': 'klantkey',
  'appointment id': 'afspraakkey',
  other:
    'factuur, facturatie, gefactureerd, betaler, betaling, factureren, receptionist, adviseur, serviceadviseur, verkoper, medewerker, gebruiker, gebruikers, planner, leverdatum, levering, lever, verkoop, aankoop, inkoop, vorige, laatste, laatst, volgende, vorig, motor, bouwjaar, modeljaar, jaar, kleur, bekleding, aantal, eenheid, korting, uren, arbeidsuren, duur, minuten, brug, hefbrug, sleutel, leenauto, leenwagen, vervangend, vervangende, vervoer, vervangauto, garantie claim, wachtlijst, lijst, saldo, totaal, btw, tarief, kostenplaats, verzekeraar, verzekering, schade, offerte, prijsopgave, gewijzigd, wijziging, afgesloten, gesloten, afgemeld op, voertuigsoort, geklokt, klok, taal, geslacht, afdeling, categorie, groep, prioriteit, kleurcode, banden, opslag, fax, website, bank, iban, kvk, kvknummer, btw nummer, ondernemingsnummer, excl, exclusief, netto, per, bijrijder, begroot, begrote, tijd geklokt, gereden, apk melding, meldcode, km jaar, provincie, regio, dossier, sleutelnummer, keuring, nieuw, oud, ex btw, marge, kost, kosten, magazijn, onderdeel, onderdelen, leverancier, artikel, titelhouder, partner, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vermogen, gewicht, carrosserie, transmissie, herinnering, enquete, score, hoofd, hoofdnummer, tweede, positie, boekingsdatum, boekdatum, medewerkernr, med, mdw, opgemaakt door, vastgelegd door, genoteerd door, ingevoerd door, aangemaakt door',
};
