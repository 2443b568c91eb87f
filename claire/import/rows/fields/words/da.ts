import type { ColumnWords } from './column-words';

/** Danish, with the names of AutoIT, Cars and the Danish motor register. */
export const da: ColumnWords = {
  ignored:
    'af, på, i, til, for, den, det, de, en, et, og, eller, er, med, fra, ved, om, felt, data, der, har, s, som, skal, ønsker, venligst, kl, d, blive, dit, din, dine, hvis kendt, valgfri, jeg, på bilen, vi, må, ca, din bil, ja nej, j n, kr, sendes, sende, modtage, valgt, valgte, basic, at, hvilken, hvilket, udfyld, angiv, evt, eventuelt, eventuel, oplys, vores, jeres, fast, tilknyttet, du, vælg, hvad skal, hvilke, skal vi',
  number: 'nummer, nr, -nr, nr-, no, num, #, ref, reference, numre, løbenr',
  id: 'id, -id-, identifikation',
  code: 'kode, -kode, kod',
  dms: 'dms',
  appointment:
    'aftale-, booking-, tidsbestilling, værkstedstid, reservation, besøg, møde, møde-, bestilling, serviceaftale tid, booket tid, tidsreservation, aftaletidspunkt, servicetid, besøgstid, tidsbest, tidbestilling, tidsaftale, tidsbooking, aftalt tid, bestilt tid, fremmøde, fremmødetid, bookingtid, book-, værkstedsbooking, værkstedsaftale, værkstedsbesøg, booket til, bestilt til, ophold',
  planned:
    'planlagt, forventet, plan, ønsket, aftalt, planlægning, forventes, estimeret, ønskes, ønskede, forv, planlægges, foreløbig, forventede, anslået, beregnet',
  workshop: 'værksteds, værkstedet, værksted',
  service: 'service',
  workOrder:
    'værkstedsordre, arbejdsordre, reparationsordre, serviceordre, arbejdsseddel, rep ordre, værksted ordre, ao, arb ordre, arb ordrenr, arbejdskort-, værkst ordre, rep ordrenr, arbejdssedler, værkstedskort, reparationsnr, værkstedets ordre, arbejdssed, arbejdsord, arbkort, ordrekort, jobkort, værkstedssag, arbejdsbon, reparationskort, jobnr, værkstedsordrer',
  order: 'ordre-, sag, sags, sagsnr, sags-, sagsnummer, ordreseddel, ordr',
  document: 'bilag, dokument',
  operation:
    'operation, arbejds, arbejder, ydelse, handling, reparation, arbejde-, job, jobs, opgave-, servicearbejde, opg, arb-, opgaver, ydelser, arbejdsopgave, ydelses',
  line: 'linje, linie, position, pos, ordrelinje, ordrelinie, linienr, pos-',
  location:
    'afdeling, afd, afd-, filial, forretning, lokation, forhandler, butik, sted, hvor, værkstedsnavn, autohus, værksted-, dækcenter, synshal, leveringssted, værkstedsadresse, afdelingsnavn, værksted, servicecenter, værkstedsafdeling',
  car: 'bil, bil-, bils, bilkartotek, køretøj, vogn, vogn-, køretøjets, biler, auto, personbil, motorkøretøj, vognkort, varebil, objekt, motorcykel, bilen, mc, scooter, varevogn, vogne, bilens',
  customer:
    'kunde-, kd, kd-, hvem, bestiller, rekvirent, vognmand, vognmandens, k-, kun-, køber, klient, rekvirentens, kundens, kunder',
  debtor: 'debitor, deb',
  driver:
    'chauffør, bruger af bilen, bilist, fører-, bruger bil, bilfører, daglig bruger, primær fører, brugeren af bilen, kører, førerens, chaufførens, brugeren',
  owner: 'ejer, ejer-, bilejer, registreret ejer, ejers, ejere, ejerens, indehaver',
  contractor:
    'leasingselskab, leasingselskabet, leasinggiver, leasingfirma, kontrakthaver, kontraktpartner, leasingfirmaet, finansieringsselskab, udlejer, udlejningsselskab, flådeselskab, leasingudbyder, leasingsel, finansieringsselskabet',
  contact: 'kontakt, kontaktperson',
  name: 'navn, -navn, navn-, fulde navn, navne, for og efternavn, fornavn og efternavn, kontaktnavn, nvn, -nvn, nvn-',
  surname: 'efternavn-, eftern, efternvn, familienavn, slægtsnavn',
  firstName: 'fornavn, fornvn, forn, kaldenavn',
  initials: 'initialer',
  salutation: 'tiltale, tiltaleform, hilsen, hr fru, tilt',
  title: 'titel',
  company:
    'firmanavn, virksomhed, selskab, virksomhedsnavn, organisation, firma-, firmaets navn, selskabsnavn, firmanv, organisationsnavn, arbejdsgiver, firmakunde, firma',
  email: 'email, mail, e mailadresse, e post, -mail, mails, e mails, mailadr, emailadr',
  mobile:
    'mobil-, mob, mobiltlf, mobilnr, mob-, smartphone, biltlf, biltelefon, tlfmo, tlfmob, mobnr, sms nummer',
  phone:
    'telefon, tlf, tlf-, telefonnummer, tel, fastnet, telefonnr, tlfnr, telefonnumre, tlfnummer, telf, kontakttlf, telnr, tlfn, fasttlf',
  sms: 'sms, beskeder sms',
  private: 'privat, hjemme, hjem, priv, hjemmetelefon',
  business: 'arbejde, erhverv, kontor, arb, arbejds, firmatelefon, job, kontortlf, firma',
  street: 'vej, vejnavn, gade, gadenavn, vej og nr, gade og nr, vejnvn, vejadresse',
  address:
    'adr, adresse-, postadresse, adr-, adresselinje, bopæl, hjemadresse, adresselinje1, adresse, adresser',
  houseNumber: 'husnummer, husnr-, gadenr, vejnr',
  addition: 'etage, etage dør',
  postcode:
    'postnummer, postnr-, postkode, pnr, postnum, postnr og by postnr, zip, pstnr, pstn, postnmr, ponr',
  place:
    'by, bynavn, by-, postdistrikt, poststed, bynvn, postby, lokalitet, kommune, postnr by, bopælsby, bynv, -by',
  country: 'land, lande, lande områdekode',
  birth: 'fødselsdag, født, fødsel, født den, fdato, fødselsd, føddato, fødd',
  day: 'den, dato, dato-, -dato, dag, datoer, dt, hvornår, dag-, dat, -dag, dags, -dt',
  time: 'kl, tid, tid-, -tid, klokkeslæt, tidspunkt, time, tidsp, klokke, tidspkt, kl-, ur, =kl, -tm',
  begin: 'start-, begyndelse, påbegyndt, begynder, påbegyndes, startende',
  end: 'slut, slut-, udløb, ophør, ende, slutter, slutdato',
  until: 'gyldig til, udløbsdato, gælder til',
  created:
    'oprettelse, registreret den, indtastet, oprettet-, oprettet den, opr, oprettet af system, opret, oprettede, siden, tidsstempel, booket den, bestilt den, registreret, indskrevet, bestillingsdato, bestilt, anmeldt, indtastning, indtastningsdato, bestillingstidspunkt, booket, modtaget bestilling, rekvireret, noteret, noteret den, indlagt, oprettelsestidspunkt, ordre oprettet, lagt ind, indberettet, ringet ind, ringede, henvendelsesdato, registr, indsendt, oprettes, oprt, skrevet ind',
  arrival:
    'indlevering, ankomst, modtagelse, modtaget, ind, aflevering på værksted, indleveringstidspunkt, bil ind, indlev-, kommer, indkørsel, bringe, ind-, indlevere, modt, modtag, modt-, tid ind, møder, ankomme, indkommer, indl',
  ready:
    'færdigmelding, udlevering, klar, afhent, retur, færdig-, ud, udlev, forventet færdig, afhentning-, hente, hentning, færdiggørelse, tilbagelevering, lovet til, bil ud, leveres tilbage, afleveres til kunde, klarmelding, afgang, ud-, udlevere, hent, afh, afh-, returneres, tilbage, klar kl, tid ud, tilbageleveres, færdiggjort, udlv, klar senest, senest klar',
  promised: 'lovet, aftalt færdig, lovede, lovet klar, lovet færdig',
  vin: 'vin, vin-, stel-, køretøjsidentifikation, identifikationsnummer, stelnr-, vinnr, stelnummer vin, stelnr vin',
  chassis: 'stel, ramme, chassi, stelnr-, stelnum',
  make: 'bilmærke, mærke-, fabrikat, maerke-, mrk, bilfabrikat, fabr, mærketype, mærker, mærkenavn, bilmærker',
  model:
    '-model, model-, modelbetegnelse, handelsbetegnelse, modeller, bilmodel, modelnavn, modelvariant, mod, biltype, type bil, modeltype, mdl, mdl-, modeltekst',
  type: 'type, art',
  plate:
    'registreringsnummer, registreringsnr, reg, nummerplade, reg-, registrerings, indregistreringsnummer, nrplade, plade, registreringsnumre, nummerpl, regnummer, reg num, bilens nummer, regnr-, indregnr, nrpl, regno, registreringsnum, nummerplader-, bilnummer',
  registration:
    'registrering, registreret, indregistrering, indregistrerings, indreg, indregistreret',
  first: 'første, førstegangs, 1 gang',
  'first registration':
    '1 reg, 1 registrering, 1 indregistrering, 1 indreg, 1 gangs registrering, 1 registreringsdato, indreg første gang, 1 indregistreringsdato, frg, freg, førstereg, 1 regdato, 1 indreg dato',
  fuel: 'brændstof, drivmiddel, drivkraft, drivmidler, brændstofart, motor type brændstof, energi, brdstf, brdst, brstof, brstf, brænds, drivm, benzin diesel, energikilde, drivmid, brændstoftype, brændst',
  truck: 'lastbil, lastvogn',
  mileage:
    'kilometerstand, kmstand, km, kms, -km, kilometer, kilometertal, tæller, km-, kørte km, antal km, antal kørte km, kilometre, tachometer, kørte kilometer, km-tal, kilometerst, odometer, aflæst km, triptæller, kmst, kmtæller, odometerstand, kilometerantal, tællerstand, kilometertæller, kørt km',
  current: 'aktuel, nuværende, aktuelle, aflæst, oplyst',
  warranty: 'garanti, nyvognsgaranti, gar',
  lease: 'leasing, leasingkontrakt',
  picture: 'billede, foto',
  label: 'betegnelse, overskrift, emne, korttekst',
  description:
    'beskrivelse, -tekst, besk, beskr, beskriv-, arbejdstekst, ordretekst, linjetekst, opgavetekst, jobtekst, jobbeskrivelse, reparationsbeskrivelse',
  long: 'lang, udvidet, fuld, uddybende',
  details: 'detaljer, uddybning',
  notes: 'bemærkning, notat, note, noter, kommentar, bem, bemærkninger',
  work: 'arbejdsbeskrivelse, ønsket arbejde, udføres, opgavebeskrivelse, udført, ønsket service, arbejdets art, arbejder ønskes, opgaver ønsket, laves, udføres på bil, ønskede arbejder, bestilt arbejde, ønskes lavet, bestilt service, ordrebeskrivelse, arbejdsopgaver, hvad',
  complaint:
    'fejl, årsag, klage, problem, grund, kundeønske, kundens ønske, reklamation over, fejlmelding, mangler, henvendelsesårsag, årsag til besøg, symptom, kundens ønsker, skader, skadebeskrivelse, kundens bemærkninger, kundebeskrivelse, kundens problem',
  price: 'pris, pris-, salgspris, -pris, priser, udsalgspris, pris eur',
  amount: 'bel, beløb-',
  including: 'inkl moms, incl moms, inkl, incl, inklusive moms, med moms, m moms, inkl mom',
  mechanic: 'mekaniker, montør, tekniker',
  waiting:
    'vente, venter på bil, venter på stedet, venter i showroom, venter på værksted, venter hos os, venter på værkstedet, venter her, venter imens, venter mens, afventer, vil vente, sidder og venter, ventende, venterum, kunden venter, venter i butikken, venter i butik',
  internal: 'intern',
  preferred: 'foretrukken, foretrukket, foretrukne',
  channel: 'kanal',
  not: 'ikke, aldrig, nej, nej tak, ikke ønsket, ikke tilladt, uønsket, frabedes, undgå, forbudt, ej, nægter, afviser, vil ikke, frabeder sig',
  'not absent': 'ingen, intet, har ikke, har ingen',
  block: 'bloker, blokeret, blokering, spær, spærring, spærre, spærret',
  reach:
    'kontaktes, kontakte, ringe, henvendelse, opkald, ringes op, ringe op, kontaktering, forstyrre, mailes, ring',
  message:
    'besked, kommunikation, notifikationer, meddelelse, udsendelser, nyheder besked, info besked, sende mail, sende mails, send mail, send mails, sende sms, skrive',
  deceased: 'afdød',
  optOut:
    'optout, frameldt, afmeldt, dnc, framelding, ønsker ikke kontakt, afmeldt alt, frameldt alt, afmeldt alle, blacklistet, sortliste',
  'advertising stop': 'robinson, reklamebeskyttet, reklamespærret',
  stop: 'stop, indsigelse, afvist, frabedt, frabeder, tilbagekaldt',
  privacy:
    'gdpr, persondata, databeskyttelse, privatliv, persondatapolitik, beskyttelse af personlige oplysninger',
  advertising: 'markedsføring, nyhedsbrev, tilbud mail, mailing, reklame-, annoncer, kampagne',
  consent:
    'samtykke, tilladelse, accepterer, accept, tilladt, må kontaktes, tilmeldt, ja tak, optin, godkender, ok, permission, må ringes, samtykkeerklæring, accepteret, tilmelding',
  'preferred channel': 'kontaktform, kontaktmåde',
  'business phone':
    'firmatelefon, firmatlf, arbejdstlf, tlfar, tlfarb, tlferhv, dagtlf, dagtelefon',
  flag: 'j n, ja nej, flag, markering',
  user: 'bruger',
  lessee: 'leasingtager, lejer, leasetager',
  'day time': 'dato kl',
  extra: 'ekstra, øvrigt, øvrige, andet, andre, tillægs, supplerende, yderligere',
  'extra work': 'tilvalg, tillæg, tilkøb, samt, derudover, også, merarbejde, plus, tillægsydelse',
  currency: 'kr, dkk, euro',
  state: 'tilstand, stade',
  payer:
    'betaler, fakturamodtager, faktura til, debitor faktura, faktureres til, regningsmodtager, betalende, hvem betaler',
  tyreChange:
    'skifte-, hjulskift, dækskift, montering, hjulmontering, dækmontering, sæsonskift, dækskifte',
  'begin alone': '=fra',
  'day weekday': '=dag',
  confirmed: 'bekræftet',
  'appointment number': 'anmodningsnr',
  'car number': 'basisnr, køretøjsident, flådenummer, vognkortnr, inventarnr, enhedsnr',
  fleet: 'flåde-, vognpark, bilpark',
  'private phone': 'tlfpr, tlfpriv, hjemmetlf, tlfhj',
  insured: 'forsikringstager, forsikrede',
  job: 'ydelse, ydelser',
  'arrival handover': 'aflevering, aflever, afleveres, afleveret',
  manufacturer: 'producent',
  'customer account': 'kundekonto, konto kunde, kontonr',
  cancelled: 'annulleret, aflyst, afbestilt',
  other:
    'faktura, fakturering, betaling, medarbejder, sælger, rådgiver, ansat, kundemodtager, motor, årgang, år, modelår, farve, variant, version, udstyr, antal, enhed, rabat, timer, varighed, minutter, lift, nøgle, lånebil, udlejning, erstatningsbil, sidste, næste, forrige, liste, saldo, total, i alt, moms, forsikring, skade, tilbud, overslag, ændret, ændring, rettet, afsluttet, lukket, sprog, køn, kategori, gruppe, prioritet, dæk, fax, hjemmeside, bank, iban, cvr, cpr, ydelse kw, vægt, salg, solgt, købt, køb, syn, synsdato, synsfrist, status, reservedele, lager, leverandør, vare, varenr, ekskl moms, netto, kost, anden, påmindelse, service interval, levering, region, plads, reklamation, betales af, faktureres, betalingsmåde, selvrisiko, polise, policenr, login, forkode, kampagnekode, hjulhotel, dækhotel, depositum, kundereference, frist, afg, afgangsdato, rekvisition, sælgers, lånebilens, hele dagen, =modt, serviceaftale, aftale bekræftet, =serie, udleveret til, afleveret til, registreret af, est tid, anslået tid, estimeret tid, forventet tid, =att',
};
