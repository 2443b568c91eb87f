import type { ColumnWords } from './column-words';

/** Danish, with the names of AutoIT, Cars and the Danish motor register. */
export const da: ColumnWords = {
  ignored:
    'af, på, i, til, for, den, det, de, en, et, og, eller, er, med, fra, ved, om, felt, data, der, har, s, som, skal, ønsker, venligst, kl, d, blive, dit, din, dine, hvis kendt, valgfri',
  number: 'nummer, nr, -nr, nr-, no, num, #, ref, reference, numre, løbenr',
  id: 'id, -id-, identifikation',
  code: 'kode, -kode',
  dms: 'dms',
  appointment:
    'aftale, aftale-, booking, booking-, bookinger, værkstedsbooking, tidsbestilling, værkstedstid, reservation, besøg, møde, møde-, bestilling, aftaler, værkstedsaftale',
  planned: 'planlagt, forventet, plan, planlagte, ønsket, aftalt',
  workshop: 'værksteds, værkstedet',
  service: 'service',
  workOrder:
    'værkstedsordre, arbejdskort, arbejdsordre, reparationsordre, serviceordre, arbejdsseddel, rekvisition, rep ordre, værksted ordre, værkstedsordrer, ao, arb ordre, arb ordrenr',
  order: 'ordre, ordre-, sag, sags, ordrer, sagsnr',
  document: 'bilag, dokument',
  operation:
    'opgave, opgaver, operation, arbejde, arbejds, arbejder, ydelse, ydelser, handling, reparation, arbejde-, arbejdsopgave',
  line: 'linje, linie, linjer, position, pos, ordrelinje, ordrelinie',
  location:
    'afdeling, afdelings, afd, afd-, værksted, filial, forretning, lokation, forhandler, forretningssted, firmaafdeling, butik, sted',
  car: 'bil, bil-, bilens, bils, køretøj, køretøjs, vogn, vogn-, køretøjets, biler, auto, personbil',
  customer: 'kunde, kunde-, kundens, debitor, kd, kd-, kunder, deb',
  driver: 'fører, føreren, chauffør, bruger af bilen, bilist, fører-, bruger bil',
  owner: 'ejer, ejer-, bilejer, registreret ejer, ejers, køretøjsejer',
  contractor:
    'leasingselskab, leasingselskabet, leasinggiver, leasingfirma, kontrakthaver, leasing selskab, kontraktpartner',
  contact: 'kontakt, kontaktperson',
  name: 'navn, -navn, navn-, fulde navn',
  surname: 'efternavn, efternavn-',
  firstName: 'fornavn, fornavne',
  initials: 'initialer',
  salutation: 'tiltale, tiltaleform, hilsen',
  title: 'titel',
  company: 'firma, firmanavn, virksomhed, selskab, virksomhedsnavn, organisation, firma-',
  email: 'email, e mail, mail, mailadresse, emailadresse, e mailadresse, e post, -mail',
  mobile: 'mobil, mobil-, mobiltelefon, mobilnummer, mob, mobiltlf, mobilnr',
  phone: 'telefon, tlf, tlf-, telefonnummer, tel, fastnet, telefonnr, fastnettelefon, tlfnr',
  sms: 'sms, sms er, beskeder sms',
  private: 'privat, hjemme, hjem',
  business: 'arbejde, erhverv, firma, kontor, arb',
  street: 'vej, vejnavn, gade, gadenavn',
  address: 'adresse, adr, adresse-, postadresse',
  houseNumber: 'husnummer, husnr, hus nr',
  addition: 'etage, etage dør',
  postcode: 'postnummer, postnr, post nr, postnr-, postkode, pnr',
  place: 'by, bynavn, by-, postdistrikt, poststed',
  country: 'land, lande',
  birth: 'fødselsdato, fødselsdag, født, fødsel, fødselsdags',
  day: 'den, dato, dato-, -dato, dag, datoer, dt',
  time: 'kl, tid, tid-, -tid, klokkeslæt, tidspunkt, klokken, time',
  begin: 'start, start-, begyndelse, påbegyndt, starter',
  end: 'slut, slut-, udløb, ophør, ende, udløbs',
  until: 'gyldig til, udløbsdato, gælder til',
  created:
    'oprettet, oprettelse, oprettelses, registreret den, indtastet, oprettet-, oprettet den, opr, oprettet af system, opret, oprettede, siden, tidsstempel, booket den, bestilt den',
  arrival:
    'indlevering, indleverings, ankomst, modtagelse, modtaget, indleveret, indlev, ind, aflevering på værksted, indleveringstidspunkt, indleveres',
  ready:
    'afhentning, afhentnings, færdig, færdigmelding, udlevering, udleverings, klar, hentes, afhent, retur, afhentes, færdig-, ud, udlev, forventet færdig',
  promised: 'lovet, aftalt færdig',
  vin: 'vin, vin-, stelnummer, stelnr, stel-, køretøjsidentifikation, identifikationsnummer, stelnr-',
  chassis: 'stel, chassis, ramme, chassi',
  make: 'mærke, bilmærke, mærke-, fabrikat, producent, maerke-, mrk',
  model: 'model, -model, model-, modelbetegnelse, handelsbetegnelse, modeller',
  type: 'type, art',
  plate:
    'registreringsnummer, registreringsnr, reg nr, regnr, reg, nummerplade, reg-, registrerings, indregistreringsnummer, nrplade, plade, nummerplader',
  registration:
    'registrering, registreret, indregistrering, indregistrerings, indreg, indregistreret',
  first: 'første, førstegangs, 1 gang',
  'first registration':
    '1 reg, 1 registrering, første registrering, første indregistrering, 1 indregistrering, 1 indreg, 1 gangs registrering, 1 reg dato, førstegangsregistrering',
  fuel: 'brændstof, drivmiddel, brændstoftype, drivkraft, br stof',
  truck: 'lastbil, lastvogn',
  mileage:
    'kilometerstand, km stand, kmstand, km, kms, -km, kilometer, kilometertal, tæller, km-, kilometertæller, km tæller',
  current: 'aktuel, nuværende, aktuelle',
  warranty: 'garanti, nyvognsgaranti',
  lease: 'leasing, leasingaftale, leasingkontrakt',
  picture: 'billede, foto',
  label: 'betegnelse, overskrift, emne',
  description: 'beskrivelse, beskriv, tekst, -tekst, besk, beskr',
  long: 'lang, udvidet, ekstra, fuld, uddybende',
  details: 'detaljer, uddybning',
  notes: 'bemærkning, bemærkninger, notat, note, noter, kommentar, kommentarer, bem',
  work: 'arbejdsbeskrivelse, ønsket arbejde, udført arbejde, arbejde udføres, udføres, opgavebeskrivelse, udført',
  complaint:
    'fejl, fejlbeskrivelse, årsag, klage, problem, grund, kundeønske, kundens ønske, reklamation over',
  price: 'pris, pris-, salgspris, -pris',
  amount: 'beløb',
  including: 'inkl moms, incl moms, inkl, incl, inklusive moms, med moms',
  mechanic: 'mekaniker, mekanikere, montør, tekniker',
  waiting:
    'venter, vente, ventekunde, kunden venter, kunde venter, venter på bil, venter på stedet',
  internal: 'intern, interne',
  preferred: 'foretrukken, foretrukket, foretrukne',
  channel: 'kanal',
  not: 'ikke, ingen, må ikke, aldrig, nej, nej tak, nej tak til, ikke ønsket, ikke tilladt, uønsket',
  block: 'bloker, blokeret, blokering, spærret, spær, spærring, spærre, blokerer',
  reach:
    'kontaktes, kontakte, ringes, ringe, kontakt, forstyrres, henvendelse, opkald, kontaktet, henvendelser, ringes til, ringes op, ringe op',
  message:
    'besked, beskeder, kommunikation, meddelelser, notifikationer, henvendelser, meddelelse, påmindelser',
  optOut:
    'opt out, optout, frameldt, afmeldt, må ikke kontaktes, kontaktes ikke, dnc, framelding, kontakt ikke',
  'advertising stop':
    'robinson, robinsonlisten, robinsonliste, reklamebeskyttet, frameldt nyhedsbrev',
  stop: 'stop, indsigelse, afvist, frabedt, frabeder, tilbagekaldt',
  privacy: 'gdpr, persondata, databeskyttelse, privatliv, persondatapolitik',
  advertising:
    'reklame, reklamer, markedsføring, nyhedsbrev, nyhedsbreve, tilbud mail, mailing, kampagner, markedsførings, reklame-, annoncer, kampagne',
  consent:
    'samtykke, samtykker, tilladelse, accepterer, accept, tilladt, må kontaktes, tilmeldt, ja tak, ja tak til, opt in, optin, godkender, ok, permission, må ringes til, må ringes',
  'preferred channel': 'kontaktform, kontaktmåde',
  'business phone': 'arbejdstelefon',
  other:
    'faktura, fakturering, betaler, betaling, medarbejder, sælger, rådgiver, servicerådgiver, bruger, ansat, kundemodtager, motor, årgang, år, modelår, farve, variant, version, udstyr, antal, enhed, rabat, timer, varighed, minutter, lift, nøgle, lånebil, udlejning, erstatningsbil, sidste, næste, forrige, liste, saldo, total, i alt, moms, forsikring, forsikringsselskab, skade, tilbud, overslag, ændret, ændring, rettet, afsluttet, lukket, annulleret, sprog, køn, kategori, gruppe, prioritet, dæk, fax, hjemmeside, bank, iban, cvr, cvr nr, cpr, ydelse kw, vægt, salg, solgt, købt, køb, syn, synsdato, synsfrist, status, reservedele, lager, leverandør, vare, varenr, ekskl moms, netto, kost, anden, påmindelse, service interval, levering, region, plads, position plads, reklamation, oprettet af, registreret af, booket af, indtastet af',
};
