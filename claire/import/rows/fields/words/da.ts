import type { ColumnWords } from './column-words';

/** Danish, with the names of AutoIT, Cars and the Danish motor register. */
export const da: ColumnWords = {
  ignored:
    'af, på, i, til, for, den, det, de, en, et, og, eller, er, med, fra, ved, om, felt, data, der, har, s, som, skal, ønsker, venligst, kl, d, blive, dit, din, dine, hvis kendt, valgfri, jeg, på bilen, vi, må, ca, din bil, ja nej, j n, kr, sendes, sende, modtage, valgt, valgte',
  number: 'nummer, nr, -nr, nr-, no, num, #, ref, reference, numre, løbenr',
  id: 'id, -id-, identifikation',
  code: 'kode, -kode',
  dms: 'dms',
  appointment:
    'aftale, aftale-, booking, booking-, bookinger, værkstedsbooking, tidsbestilling, værkstedstid, reservation, besøg, møde, møde-, bestilling, aftaler, værkstedsaftale, tidsbestillinger, serviceaftale tid, værkstedsbesøg, booket tid, tidsreservation, aftaletidspunkt',
  planned:
    'planlagt, forventet, plan, planlagte, ønsket, aftalt, planlægning, forventes, estimeret, ønskes, ønskede, forv',
  workshop: 'værksteds, værkstedet',
  service: 'service',
  workOrder:
    'værkstedsordre, arbejdskort, arbejdsordre, reparationsordre, serviceordre, arbejdsseddel, rekvisition, rep ordre, værksted ordre, værkstedsordrer, ao, arb ordre, arb ordrenr, arbejdskort-, værkst ordre, arbejdsordrer, reparationsordrer, serviceordrer, rep ordrenr, arbejdssedler, værkstedskort, rekvisitions, reparations nr, reparationsnr',
  order: 'ordre, ordre-, sag, sags, ordrer, sagsnr, sags-, sagsnummer, ordreseddel',
  document: 'bilag, dokument',
  operation:
    'opgave, opgaver, operation, arbejde, arbejds, arbejder, ydelse, ydelser, handling, reparation, arbejde-, arbejdsopgave, job, jobs, service arbejde, opgave-, arbejdsydelse, ydelses, servicearbejde, reparations, opg, arb-',
  line: 'linje, linie, linjer, position, pos, ordrelinje, ordrelinie, linienr, pos-',
  location:
    'afdeling, afdelings, afd, afd-, værksted, filial, forretning, lokation, forhandler, forretningssted, firmaafdeling, butik, sted, hvor, værkstedsnavn, servicested, service center, servicecenter, filialer, autohus, forhandlers, værksted-, værkstedsafdeling, selskab afdeling',
  car: 'bil, bil-, bilens, bils, bilkartotek, bilkartoteks, køretøj, køretøjs, vogn, vogn-, køretøjets, biler, auto, personbil, motorkøretøj, vognkort, varebil, objekt, motorcykel, bilen',
  customer:
    'kunde, kunde-, kundens, debitor, kd, kd-, kunder, deb, hvem, bestiller, rekvirent, vognmand, vognmandens',
  driver:
    'fører, føreren, chauffør, bruger af bilen, bilist, fører-, bruger bil, førers, chauffører, bilfører, daglig bruger, primær fører, brugeren af bilen, kører',
  owner:
    'ejer, ejer-, bilejer, registreret ejer, ejers, køretøjsejer, ejeren, bilejers, ejere, ejerens',
  contractor:
    'leasingselskab, leasingselskabet, leasinggiver, leasingfirma, kontrakthaver, leasing selskab, kontraktpartner, leasingselskaber, leasingselskabs, leasingfirmaet, finansieringsselskab, udlejer',
  contact: 'kontakt, kontaktperson',
  name: 'navn, -navn, navn-, fulde navn, navne, for og efternavn, fornavn og efternavn, kontaktnavn',
  surname: 'efternavn, efternavn-, eftern, efternvn, familienavn, slægtsnavn',
  firstName: 'fornavn, fornavne, fornvn, forn, kaldenavn',
  initials: 'initialer',
  salutation: 'tiltale, tiltaleform, hilsen, hr fru, tilt',
  title: 'titel',
  company:
    'firma, firmanavn, virksomhed, selskab, virksomhedsnavn, organisation, firma-, firmaets navn, virksomheds, selskabsnavn, firmanv, organisationsnavn',
  email:
    'email, e mail, mail, mailadresse, emailadresse, e mailadresse, e post, -mail, mails, emails, e mails, mail adresse, e mail adr',
  mobile:
    'mobil, mobil-, mobiltelefon, mobilnummer, mob, mobiltlf, mobilnr, mobiltelefonnummer, mob-, mobilnumre, mobiltelefonnr, mobil tlf, smartphone',
  phone:
    'telefon, tlf, tlf-, telefonnummer, tel, fastnet, telefonnr, fastnettelefon, tlfnr, telefonnumre, tlfnummer, tlf nr, fast tlf, telf',
  sms: 'sms, sms er, beskeder sms',
  private: 'privat, hjemme, hjem, priv, privattlf, hjemmetelefon',
  business: 'arbejde, erhverv, firma, kontor, arb, arbejds, firmatelefon, job, erhvervs, kontortlf',
  street: 'vej, vejnavn, gade, gadenavn, vej og nr, gade og nr, vejnvn, vejadresse',
  address: 'adresse, adr, adresse-, postadresse, adr-, adresser, adresselinje, bopæl, hjemadresse',
  houseNumber: 'husnummer, husnr, hus nr, husnr-, hus nummer, gadenr, vejnr',
  addition: 'etage, etage dør',
  postcode:
    'postnummer, postnr, post nr, postnr-, postkode, pnr, postnum, postnr og by postnr, zip',
  place: 'by, bynavn, by-, postdistrikt, poststed, bynvn, postby, lokalitet, kommune',
  country: 'land, lande',
  birth: 'fødselsdato, fødselsdag, født, fødsel, fødselsdags, fødselsdt, født den, fdato',
  day: 'den, dato, dato-, -dato, dag, datoer, dt, hvornår, dag-, dat, -dag, dags',
  time: 'kl, tid, tid-, -tid, klokkeslæt, tidspunkt, klokken, time, tidsp, klokke, tidspkt, kl-, ur, =kl',
  begin: 'start, start-, begyndelse, påbegyndt, starter, begynder, påbegyndes, startende',
  end: 'slut, slut-, udløb, ophør, ende, udløbs',
  until: 'gyldig til, udløbsdato, gælder til',
  created:
    'oprettet, oprettelse, oprettelses, registreret den, indtastet, oprettet-, oprettet den, opr, oprettet af system, opret, oprettede, siden, tidsstempel, booket den, bestilt den, registreret, indskrevet, bestillingsdato, bestilt, anmeldt, indtastning, indtastningsdato, bestillingstidspunkt, booket, modtaget bestilling, rekvireret, noteret, noteret den, indlagt, oprettelsestidspunkt, ordre oprettet, lagt ind, indberettet',
  arrival:
    'indlevering, indleverings, ankomst, modtagelse, modtaget, indleveret, indlev, ind, aflevering på værksted, indleveringstidspunkt, indleveres, afleveres, aflevering, afleveret, bil ind, indlev-, kommer, ankommer, indkommer, indkørsel, modtages, bringes, bringe',
  ready:
    'afhentning, afhentnings, færdig, færdigmelding, udlevering, udleverings, klar, hentes, afhent, retur, afhentes, færdig-, ud, udlev, forventet færdig, afhentning-, hente, hentning, færdiggørelse, tilbagelevering, udleveres, lovet til, klar til afhentning, bil ud, klar til, leveres tilbage, afleveres til kunde, klarmelding, afgang',
  promised: 'lovet, aftalt færdig, lovede, lovet klar, lovet færdig',
  vin: 'vin, vin-, stelnummer, stelnr, stel-, køretøjsidentifikation, identifikationsnummer, stelnr-, vinnr, stelnummer vin, stelnr vin',
  chassis: 'stel, chassis, ramme, chassi, stelnr-, stel nr, stelnum, stelnumre',
  make: 'mærke, bilmærke, mærke-, fabrikat, producent, maerke-, mrk, mærker, mærkenavn, bilfabrikat, bilmærker, fabr',
  model:
    'model, -model, model-, modelbetegnelse, handelsbetegnelse, modeller, bilmodel, modelnavn, modelvariant, mod, biltype, type bil, modeltype',
  type: 'type, art',
  plate:
    'registreringsnummer, registreringsnr, reg nr, regnr, reg, nummerplade, reg-, registrerings, indregistreringsnummer, nrplade, plade, nummerplader, registreringsnumre, nr plade, nummerpl, regnummer, reg num, indreg nr, reg-nr, nummerpladen, bilens nummer, registrerings nr, regnr-',
  registration:
    'registrering, registreret, indregistrering, indregistrerings, indreg, indregistreret',
  first: 'første, førstegangs, 1 gang',
  'first registration':
    '1 reg, 1 registrering, første registrering, første indregistrering, 1 indregistrering, 1 indreg, 1 gangs registrering, 1 reg dato, førstegangsregistrering, 1 registreringsdato, indreg første gang, 1 indreg dato, 1 gang indregistreret, første reg, første reg dato, 1 reg-dato, 1 indregistreringsdato, første indreg',
  fuel: 'brændstof, drivmiddel, brændstoftype, drivkraft, br stof, brændst, drivmidler, brændstofart, motor type brændstof, energi, drivmiddeltype',
  truck: 'lastbil, lastvogn',
  mileage:
    'kilometerstand, km stand, kmstand, km, kms, -km, kilometer, kilometertal, tæller, km-, kilometertæller, km tæller, kørte km, antal km, antal kørte km, kilometre, tachometer, km tal, kørte kilometer, km-tal, kilometerst, odometer, aflæst km, triptæller',
  current: 'aktuel, nuværende, aktuelle, aflæst, oplyst',
  warranty: 'garanti, nyvognsgaranti',
  lease: 'leasing, leasingaftale, leasingkontrakt',
  picture: 'billede, foto',
  label: 'betegnelse, overskrift, emne, overskrifter, kort tekst, korttekst',
  description:
    'beskrivelse, beskriv, tekst, -tekst, besk, beskr, beskriv-, arbejdstekst, ordretekst, linjetekst, opgavetekst, jobtekst, jobbeskrivelse, reparationsbeskrivelse',
  long: 'lang, udvidet, ekstra, fuld, uddybende',
  details: 'detaljer, uddybning',
  notes: 'bemærkning, bemærkninger, notat, note, noter, kommentar, kommentarer, bem',
  work: 'arbejdsbeskrivelse, ønsket arbejde, udført arbejde, arbejde udføres, udføres, opgavebeskrivelse, udført, hvad skal laves, ønsket service, arbejdets art, arbejder ønskes, opgaver ønsket, skal laves, laves, udføres på bil, ønskede arbejder, bestilt arbejde',
  complaint:
    'fejl, fejlbeskrivelse, årsag, klage, problem, grund, kundeønske, kundens ønske, reklamation over, fejlmelding, fejlårsag, kundens problem, klager, fejltekst, mangler, henvendelsesårsag, årsag til besøg, problembeskrivelse, symptom, kundens ønsker',
  price:
    'pris, pris-, salgspris, -pris, priser, ydelsespris, fast pris, fra pris, pris fra, udsalgspris, pris eur',
  amount: 'beløb, bel, beløb-',
  including: 'inkl moms, incl moms, inkl, incl, inklusive moms, med moms, m moms, inkl mom',
  mechanic: 'mekaniker, mekanikere, montør, tekniker',
  waiting:
    'venter, vente, ventekunde, kunden venter, kunde venter, venter på bil, venter på stedet, venter på bilen, venter i showroom, venter på værksted, venter hos os, venter på værkstedet, jeg venter, venter her, venter imens, venter mens',
  internal: 'intern, interne',
  preferred: 'foretrukken, foretrukket, foretrukne',
  channel: 'kanal',
  not: 'ikke, ingen, må ikke, aldrig, nej, nej tak, nej tak til, ikke ønsket, ikke tilladt, uønsket, frabedes, undgå',
  block: 'bloker, blokeret, blokering, spærret, spær, spærring, spærre, blokerer',
  reach:
    'kontaktes, kontakte, ringes, ringe, kontakt, forstyrres, henvendelse, opkald, kontaktet, henvendelser, ringes til, ringes op, ringe op, kontaktering, ringe til, forstyrre, mailes',
  message:
    'besked, beskeder, kommunikation, meddelelser, notifikationer, henvendelser, meddelelse, påmindelser, sms beskeder, mails beskeder, udsendelser, nyheder besked, info besked',
  optOut:
    'opt out, optout, frameldt, afmeldt, må ikke kontaktes, kontaktes ikke, dnc, framelding, kontakt ikke, ønsker ikke kontakt, ingen kontakt, ikke kontaktes, afmeldt alt, frameldt alt, afmeldt alle, blacklistet',
  'advertising stop':
    'robinson, robinsonlisten, robinsonliste, reklamebeskyttet, frameldt nyhedsbrev',
  stop: 'stop, indsigelse, afvist, frabedt, frabeder, tilbagekaldt',
  privacy: 'gdpr, persondata, databeskyttelse, privatliv, persondatapolitik',
  advertising:
    'reklame, reklamer, markedsføring, nyhedsbrev, nyhedsbreve, tilbud mail, mailing, kampagner, markedsførings, reklame-, annoncer, kampagne',
  consent:
    'samtykke, samtykker, tilladelse, accepterer, accept, tilladt, må kontaktes, tilmeldt, ja tak, ja tak til, opt in, optin, godkender, ok, permission, må ringes til, må ringes',
  'preferred channel': 'kontaktform, kontaktmåde',
  'business phone': 'arbejdstelefon, erhvervstelefon, firmatelefon, firmatlf, arbejdstlf',
  flag: 'j n, ja nej, flag, markering',
  job: 'ydelse, ydelser',
  'customer number': 'kundekonto, konto kunde, kontonr kunde, kundekontonr, kontonr',
  user: 'bruger',
  lessee: 'leasingtager, leasingtagers, lejer, leasetager',
  'day time': 'dato og tid, dato tid, dato kl, tidspunkt dato, dato og klokkeslæt, starttidspunkt',
  extra: 'ekstra, øvrigt, øvrige, andet, andre, tillægs, supplerende, yderligere',
  'extra work': 'tilvalg, tillæg, tilkøb, tillægsydelse, tilvalgsydelse',
  currency: 'kr, dkk, euro',
  state: 'tilstand, stade',
  payer: 'betaler, fakturamodtager, faktura til, debitor faktura',
  tyreChange: 'skifte, hjulskifte, dækskifte, skifte-',
  'begin alone': '=fra',
  'day weekday': '=dag',
  confirmed: 'bekræftet',
  other:
    'faktura, fakturering, betaling, medarbejder, sælger, rådgiver, servicerådgiver, bruger, ansat, kundemodtager, motor, årgang, år, modelår, farve, variant, version, udstyr, antal, enhed, rabat, timer, varighed, minutter, lift, nøgle, lånebil, udlejning, erstatningsbil, sidste, næste, forrige, liste, saldo, total, i alt, moms, forsikring, forsikringsselskab, skade, tilbud, overslag, ændret, ændring, rettet, afsluttet, lukket, annulleret, sprog, køn, kategori, gruppe, prioritet, dæk, fax, hjemmeside, bank, iban, cvr, cvr nr, cpr, ydelse kw, vægt, salg, solgt, købt, køb, syn, synsdato, synsfrist, status, reservedele, lager, leverandør, vare, varenr, ekskl moms, netto, kost, anden, påmindelse, service interval, levering, region, plads, position plads, reklamation, oprettet af, registreret af, booket af, indtastet af, betales af, faktureres, fakturakunde, lånebil ønskes, betalingsmåde, syn næste, selvrisiko, polise, policenr, login, forkode, kampagnekode, rabatkode, sælgers, hjulhotel, dækhotel, depositum, næste syn, kundereference, frist',
};
