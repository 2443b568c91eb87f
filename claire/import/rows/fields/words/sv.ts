import type { ColumnWords } from './column-words';

/** Swedish, with the names of Infoflex, Winassist and Kobra. */
export const sv: ColumnWords = {
  ignored:
    'av, ha, skicka, få, på, i, till, för, den, det, de, en, ett, och, eller, är, med, från, vid, om, fält, data, som, har, s, skall, ska, önskar, vill, kl, att, vänligen, bli, ditt, din, dina, om känt, valfritt',
  number: 'nummer, nr, -nr, nr-, no, num, #, ref, referens, löpnr',
  id: 'id, -id-, identitet, beteckning id',
  code: 'kod, -kod',
  dms: 'dms',
  appointment:
    'bokning, boknings, bokningen, bokn, tidsbokning, verkstadsbokning, besök, besöks, bokningar, verkstadsbesök, tidbokning, verkstadstid',
  planned:
    'planerad, planerat, beräknad, förväntad, plan, bokad, önskad, beräknat, inbokad, bokat, beräknas, väntas, förväntas',
  workshop: 'verkstads',
  service: 'service',
  workOrder:
    'arbetsorder, arbetsorder-, verkstadsorder, serviceorder, reparationsorder, ao, arbetsordern, arbetskort, verkstad order, rep order, arb order',
  order: 'order, order-, ordern, uppdrag, uppdrags',
  document: 'dokument, verifikat',
  operation:
    'åtgärd, åtgärder, åtgärds, arbete, arbets, arbeten, arbetsmoment, moment, jobb, operation, operations, reparation, uppgift, insats, arbete-',
  line: 'rad, rader, position, pos, orderrad, rad-',
  location:
    'anläggning, anläggnings, verkstad, filial, filial-, ort verkstad, butik, avdelning, arbetsställe, driftställe, anl, plats verkstad, verkstadens, återförsäljare, enhet anläggning, plats, verkstad-',
  car: 'bil, bil-, bilens, fordon, fordons, fordonets, fordon-, bilar, vagn, personbil, vagnkort, vagnkorts',
  customer: 'kund, kund-, kundens, kunder, debitor, beställare, kunden',
  driver: 'förare, föraren, förare-, chaufför, brukare, bilförare, förarens',
  owner: 'ägare, ägare-, registrerad ägare, fordonsägare, bilägare, ägarens, ägar',
  contractor:
    'leasingbolag, leasingbolaget, leasegivare, leasinggivare, leasingföretag, avtalspart, leasing bolag, finansbolag',
  contact: 'kontakt, kontaktperson',
  name: 'namn, -namn, namn-, fullständigt namn',
  surname: 'efternamn, efternamn-, enamn',
  firstName: 'förnamn, tilltalsnamn, fnamn',
  initials: 'initialer',
  salutation: 'tilltal, hälsning',
  title: 'titel',
  company: 'företag, företagsnamn, firma, bolag, organisation, bolagsnamn, firmanamn',
  email:
    'email, e mail, mail, epost, e post, e postadress, epostadress, mejl, mailadress, mejladress, e postadresser',
  mobile: 'mobil, mobil-, mobiltelefon, mobilnummer, mob, mobilnr, mobiltel',
  phone:
    'telefon, tel, tel-, telefonnummer, tfn, tele, fast telefon, hemtelefon, telefonnr, tln, telnr',
  sms: 'sms, sms utskick',
  private: 'hem, privat, bostad, hemma',
  business: 'arbete, arbetet, jobb, företag, kontor, jobbet',
  street: 'gata, gatuadress, gatu, gatunamn, väg',
  address: 'adress, adr, adress-, utdelningsadress',
  houseNumber: 'husnummer, husnr, gatunummer, gatunr',
  addition: 'lägenhet, lgh, uppgång',
  postcode: 'postnummer, postnr, post nr, postkod, pnr, postnr-',
  place: 'ort, postort, stad, ort-, kommun',
  country: 'land, länder',
  birth: 'födelsedatum, födelsedag, född, födelse, födelsedags',
  day: 'den, datum, datum-, -datum, dag, dat, dt',
  time: 'kl, tid, tid-, -tid, klockslag, tidpunkt, klockan, klocka',
  begin: 'start, start-, början, startar, påbörjas, påbörjad',
  end: 'slut, slut-, utgång, utgår, löper ut, avslut',
  until: 'giltig till, gäller till, till och med, t o m, giltighet',
  created:
    'skapad, skapat, skapad-, skapades, registrerad den, upprättad, inlagd, upplagd, skapad den, skapande, sedan, upplagt, registrerad datum, inregistrerad order, tidsstämpel, bokad den, bokat den',
  arrival:
    'inlämning, inlämnings, inlämnad, ankomst, mottagning, in, inlämnas, lämnas in, incheckning, inlämn, mottagen',
  ready:
    'utlämning, utlämnings, klar, avhämtning, hämtas, hämtning, upphämtning, färdig, retur, återlämning, klart, ut, hämtnings, utlämnas, beräknad klar, klar senast, senast klar, klar-, utlämn, hämt-',
  promised: 'utlovad, utlovat, lovad',
  vin: 'vin, vin-, identifieringsnummer, fordonsidentifieringsnummer, vin nummer, fordonsidentitet, id nummer fordon',
  chassis: 'chassi, chassis, chassi-, ram',
  make: 'märke, märke-, bilmärke, fabrikat, tillverkare, marke-, bilfabrikat',
  model:
    'modell, modell-, bilmodell, handelsbeteckning, modellbeteckning, modellnamn, modeller, modellbenämning',
  type: 'typ, art, slag',
  plate:
    'registreringsnummer, regnr, reg nr, registreringsnr, reg, reg-, registrerings, registreringsskylt, skylt, regnummer',
  registration:
    'registrering, registrerad, registreringsdatum, registreringsdag, trafikregistrering, inregistrering',
  first: 'första, först, 1a, förstagångs',
  'first registration':
    'första registrering, första registreringsdag, i trafik, första trafik, i trafik första gången, 1a reg, tagen i trafik, trafikdatum, första registreringsdatum, i trafik datum, första gången i trafik, itrafik',
  fuel: 'drivmedel, bränsle, bränsletyp, drivmedelstyp',
  truck: 'lastbil',
  mileage:
    'mätarställning, mätarställning-, km, kms, -km, kilometer, kilometerställning, körsträcka, mätare, matarstallning, mätarst, km ställning, miltal km',
  current: 'aktuell, nuvarande, senast kända',
  warranty: 'garanti, nybilsgaranti',
  lease: 'leasing, leasingavtal, leasingkontrakt',
  picture: 'bild, foto',
  label: 'benämning, rubrik, ärende',
  description: 'beskrivning, beskr, text, -text, beskrivn',
  long: 'lång, utförlig, extra, utökad',
  details: 'detaljer, detalj',
  notes:
    'anmärkning, anmärkningar, anteckning, anteckningar, notering, noteringar, kommentar, kommentarer, not, anm, övrigt',
  work: 'arbetsbeskrivning, utfört arbete, önskat arbete, att göra, arbete att utföra, önskade åtgärder, utföra',
  complaint:
    'fel, felbeskrivning, orsak, klagomål, problem, kundens önskemål, önskemål, felanmälan, besöksorsak',
  price: 'pris, pris-, försäljningspris, -pris',
  amount: 'belopp',
  including: 'inkl moms, ink moms, inkl, inklusive moms, med moms',
  mechanic: 'mekaniker, tekniker, montör, verkstadstekniker',
  waiting:
    'väntar, vänta, väntande, kund väntar, väntar på bil, väntar på plats, väntekund, kunden väntar',
  internal: 'intern, internt',
  preferred: 'föredragen, önskad kontakt, föredrar',
  channel: 'kanal',
  not: 'ej, inte, ingen, inga, aldrig, nej, nej tak till, nej tack, nej tack till, får ej, får inte, undanbedes, avböjer, ej tillåten, ej tillåtet, inte tillåtet, oönskad',
  block:
    'spärr, spärrad, spärrat, blockerad, blockera, blockering, spärra, blockerat, spärrade, spärras',
  reach:
    'kontaktas, kontakta, ringa, kontakt, störas, ringas, uppringas, kontaktad, ring, samtal, kontaktar, stör',
  message:
    'meddelande, meddelanden, kommunikation, utskick, aviseringar, notiser, avisering, information utskick',
  optOut:
    'opt out, optout, avregistrerad, kontakta ej, ej kontakt, får ej kontaktas, dnc, avanmäld, kontaktas ej, kontakta inte',
  'advertising stop': 'nix, nix registret, nixregistret, nixregistrerad, avregistrerad nyhetsbrev',
  stop: 'stopp, stop, invändning, motsätter, återkallat, återkallad',
  privacy: 'gdpr, personuppgifter, dataskydd, pul, integritet',
  advertising:
    'reklam, reklam-, marknadsföring, nyhetsbrev, direktreklam, erbjudanden, marknadsförings, mailing, kampanj, kampanjer, dr utskick, adresserad reklam',
  consent:
    'samtycke, samtycker, tillåtelse, tillåter, godkänner, godkännande, accepterar, får kontaktas, medgivande, ja tack, ja tack till, opt in, optin, ok, godkänt, prenumererar, medger, får ringas, tillåten, tillåtet, vill bli kontaktad',
  'preferred channel': 'kontaktväg, kontaktsätt',
  'business phone': 'arbetstelefon, jobbtelefon',
  'appointment number': 'boknr',
  other:
    'faktura, fakturering, fakturerad, betalare, betalning, medarbetare, säljare, servicerådgivare, kundmottagare, användare, anställd, motor, årsmodell, år, modellår, färg, utförande, variant, version, antal, enhet, rabatt, timmar, tidsåtgång, minuter, lyft, lyftplats, nyckel, lånebil, hyrbil, ersättningsbil, senaste, sista, senast, nästa, föregående, förra, lista, saldo, total, totalt, summa, moms, försäkring, försäkringsbolag, skada, offert, kostnadsförslag, ändrad, ändrat, avslutad, stängd, makulerad, avbokad, språk, kön, kategori, grupp, prioritet, däck, däckförvaring, fax, hemsida, bank, iban, orgnr, organisationsnummer, personnr, personnummer, effekt, vikt, såld, köpt, inköp, besiktning, besiktningsdatum, kontrollbesiktning, status, reservdelar, lager, leverantör, artikel, exkl moms, netto, kostnad, andra, påminnelse, leverans, region, miltal, mil, körda mil, serviceintervall, delar, enkät, skapad av, registrerad av, bokad av, upplagd av, inlagd av, postadress',
};
