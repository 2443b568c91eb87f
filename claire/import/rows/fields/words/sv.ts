import type { ColumnWords } from './column-words';

/** Swedish, with the names of Infoflex, Winassist and Kobra. */
export const sv: ColumnWords = {
  ignored:
    'av, ha, skicka, få, på, i, till, för, den, det, de, en, ett, och, eller, är, med, från, vid, om, fält, data, som, har, s, skall, ska, önskar, vill, kl, att, vänligen, bli, ditt, din, dina, om känt, valfritt, jag, vi, ni, du, ca, kr, ja nej, j n, min, ditt fordon, tack, vald, valt, valda',
  number: 'nummer, nr, -nr, nr-, no, num, #, ref, referens, löpnr',
  id: 'id, -id-, identitet, beteckning id',
  code: 'kod, -kod',
  dms: 'dms',
  appointment:
    'bokning, boknings, bokningen, bokn, tidsbokning, verkstadsbokning, besök, besöks, bokningar, verkstadsbesök, tidbokning, verkstadstid, inbokning, servicebokning, verkstadsbesök-, besökstid, bokade, booking',
  planned:
    'planerad, planerat, beräknad, förväntad, plan, bokad, önskad, beräknat, inbokad, bokat, beräknas, väntas, förväntas, beräkn, önskat, önskas, uppskattad, uppskattat, preliminär, prel, planeras',
  workshop: 'verkstads',
  service: 'service',
  workOrder:
    'arbetsorder, arbetsorder-, verkstadsorder, serviceorder, reparationsorder, ao, arbetsordern, arbetskort, verkstad order, rep order, arb order, arbetsordrar, verkstadsordrar, serviceordrar, arbetsorder nr, reparationsordrar, jobbnr, jobbnummer, arbetskorts, verkstadskort, arb ord, ordersedel, ao-',
  order: 'order, order-, ordern, uppdrag, uppdrags, ärende, ärendenr, beställning',
  document: 'dokument, verifikat',
  operation:
    'åtgärd, åtgärder, åtgärds, arbete, arbets, arbeten, arbetsmoment, moment, jobb, operation, operations, reparation, uppgift, insats, arbete-, jobb-, service arbete, serviceåtgärd, arbetsuppgift, arbetsinsats, tjänste, reparationsåtgärd, åtg, åtgärden, arb-',
  line: 'rad, rader, position, pos, orderrad, rad-, radnr-, orderrader, artikelrad',
  location:
    'anläggning, anläggnings, verkstad, filial, filial-, ort verkstad, butik, avdelning, arbetsställe, driftställe, anl, plats verkstad, verkstadens, återförsäljare, enhet anläggning, verkstad-, var, serviceställe, servicecenter, verkstadsnamn, bilanläggning, anläggn, verkstadsort, butiker, återförsäljar, driftsställe, serviceverkstad, bilfirma, verkst, depå',
  car: 'bil, bil-, bilens, fordon, fordons, fordonets, fordon-, bilar, vagn, personbil, vagnkort, vagnkorts, objekt, motorfordon, fordonet, motorcykel, bilen',
  customer:
    'kund, kund-, kundens, kunder, debitor, beställare, kunden, vem, kundnr kund, beställaren, uppdragsgivare, kd, åkeri, åkeriet',
  driver:
    'förare, föraren, förare-, chaufför, brukare, bilförare, förarens, förarens-, brukaren, brukares, huvudförare, lämnare, inlämnare, daglig förare',
  owner:
    'ägare, ägare-, registrerad ägare, fordonsägare, bilägare, ägarens, ägar, ägaren, ägarna, bilägarens, fordonsägarens, fordonsägar',
  contractor:
    'leasingbolag, leasingbolaget, leasegivare, leasinggivare, leasingföretag, avtalspart, leasing bolag, finansbolag, leasebolag, leasingbolagets, leasegivaren, finansbolaget, uthyrare, finansieringsbolag, leasing företag',
  contact: 'kontakt, kontaktperson',
  name: 'namn, -namn, namn-, fullständigt namn, namnet, för och efternamn, fullt namn, kontaktnamn',
  surname: 'efternamn, efternamn-, enamn, eftern, efternm, familjenamn',
  firstName: 'förnamn, tilltalsnamn, fnamn, förnm, förn, förnamn-',
  initials: 'initialer',
  salutation: 'tilltal, hälsning',
  title: 'titel',
  company:
    'företag, företagsnamn, firma, bolag, organisation, bolagsnamn, firmanamn, ftg, företagets namn, firmans namn, bolagets namn, organisationsnamn, företagskund, ftgnamn',
  email:
    'email, e mail, mail, epost, e post, e postadress, epostadress, mejl, mailadress, mejladress, e postadresser, emails, mail adress, mejladr, e mailadress, epostadr, mejlen, e posten',
  mobile:
    'mobil, mobil-, mobiltelefon, mobilnummer, mob, mobilnr, mobiltel, mobiltelefonnummer, mob-, mobiltfn, mobiltelnr, smartphone, mobiltelefonnr, mobil tel',
  phone:
    'telefon, tel, tel-, telefonnummer, tfn, tele, fast telefon, hemtelefon, telefonnr, tln, telnr, telefonnum, telefonnr-, tfnnr, telefoni, telef, fast tel, tel nr, tel dagtid, telefon dagtid',
  sms: 'sms, sms utskick',
  private: 'hem, privat, bostad, hemma, priv, hemmet, bost, privattel',
  business:
    'arbete, arbetet, jobb, företag, kontor, jobbet, arb, arb-, arbets, jobbet-, företags, kontors',
  street: 'gata, gatuadress, gatu, gatunamn, väg, gatu-, gatuadr, gatan, vägen',
  address:
    'adress, adr, adress-, utdelningsadress, adressrad, adresser, hemadress, bostadsadress, adressrad 1, adr-',
  houseNumber: 'husnummer, husnr, gatunummer, gatunr, gatunum, husnum',
  addition: 'lägenhet, lgh, uppgång',
  postcode:
    'postnummer, postnr, post nr, postkod, pnr, postnr-, postnum, post nummer, postnr ort postnr, zip',
  place: 'ort, postort, stad, ort-, kommun, orten, postad, postorten, bostadsort',
  country: 'land, länder',
  birth: 'födelsedatum, födelsedag, född, födelse, födelsedags, födelsedat, född den, fdag',
  day: 'den, datum, datum-, -datum, dag, dat, dt, när, dagen, datumet, -dag, -dat',
  time: 'kl, tid, tid-, -tid, klockslag, tidpunkt, klockan, klocka, klockslaget, tidp, kl-, tiden, klocka-, =kl',
  begin: 'start, start-, början, startar, påbörjas, påbörjad',
  end: 'slut, slut-, utgång, utgår, löper ut, avslut',
  until: 'giltig till, gäller till, till och med, t o m, giltighet',
  created:
    'skapad, skapat, skapad-, skapades, registrerad den, upprättad, inlagd, upplagd, skapad den, skapande, sedan, upplagt, registrerad datum, inregistrerad order, tidsstämpel, bokad den, bokat den, registrerad, registrerades, bokad datum skapad, ink, inkom, inkommen, inkommet, upplagd datum, beställd, beställdes, anmäld, anmäldes, inskickad, noterad, noterat, bokningen skapad, order skapad, upprättat, upprättades, bokning skapad, registreringsdatum order, orderregistrering',
  arrival:
    'inlämning, inlämnings, inlämnad, ankomst, mottagning, in, inlämnas, lämnas in, incheckning, inlämn, mottagen, inlämnat, inkommer, inlämnar, lämnas, lämnar, lämnas kl, bil in, in-, ankommer, mottaget, mottas, inlev, inleverans, inställelse, inställelsetid, inl, inl-',
  ready:
    'utlämning, utlämnings, klar, avhämtning, hämtas, hämtning, upphämtning, färdig, retur, återlämning, klart, ut, hämtnings, utlämnas, beräknad klar, klar senast, senast klar, klar-, utlämn, hämt-, hämtar, klarmeddelad, klar till, åter, återfås, ut-, bil ut, klar för hämtning, färdigställande, lovat klart, levereras åter, beräknas klar, utl, utl-',
  promised: 'utlovad, utlovat, lovad, lovat, utlovas, utlovade, lovade',
  vin: 'vin, vin-, identifieringsnummer, fordonsidentifieringsnummer, vin nummer, fordonsidentitet, id nummer fordon, vinnr, chassi vin, fordonsident, identitetsnummer fordon, vin-nr',
  chassis: 'chassi, chassis, chassi-, ram, chassinr-, chassin, ramnr, chass, karossnummer',
  make: 'märke, märke-, bilmärke, fabrikat, tillverkare, marke-, bilfabrikat, märken, fordonsmärke, märkesnamn, bilmärken, fabr',
  model:
    'modell, modell-, bilmodell, handelsbeteckning, modellbeteckning, modellnamn, modeller, modellbenämning, biltyp, fordonsmodell, fordonstyp, mod, modell typ, modelltyp',
  type: 'typ, art, slag',
  plate:
    'registreringsnummer, regnr, reg nr, registreringsnr, reg, reg-, registrerings, registreringsskylt, skylt, regnummer, regnr-, reg-nr, skyltnr, registreringsskyltar, regnum, bilens regnr, registreringsnum',
  registration:
    'registrering, registreringsdatum, registreringsdag, trafikregistrering, inregistrering, reg datum, registrerings datum',
  first: 'första, först, 1a, förstagångs',
  'first registration':
    'första registrering, första registreringsdag, i trafik, första trafik, i trafik första gången, 1a reg, tagen i trafik, trafikdatum, första registreringsdatum, i trafik datum, första gången i trafik, itrafik, första reg, första regdatum, första reg datum, 1 a reg, 1a registrering, 1 registrering, första inregistrering, första trafikdatum, trafiksatt, i trafik sedan, första registrerad, först registrerad, 1 reg',
  fuel: 'drivmedel, bränsle, bränsletyp, drivmedelstyp, drivmedelskod, bränslekod, bränslen, drivlina, energi, bränsle-',
  truck: 'lastbil',
  mileage:
    'mätarställning, mätarställning-, km, kms, -km, kilometer, kilometerställning, körsträcka, mätare, matarstallning, mätarst, km ställning, miltal km, vägmätare, vägmätarställning, mätarst-, kilometrar, körd sträcka, körda km, antal km, km-ställning, mätare km, mätarställning km, avläst km, trippmätare, mätarställn',
  current: 'aktuell, nuvarande, senast kända, avläst, uppgiven',
  warranty: 'garanti, nybilsgaranti',
  lease: 'leasing, leasingavtal, leasingkontrakt',
  picture: 'bild, foto',
  label: 'benämning, rubrik, ärende, rubriker, kort text, korttext',
  description:
    'beskrivning, beskr, text, -text, beskrivn, arbetstext, radtext, beskr-, ordertext, jobbeskrivning, jobbtext, åtgärdstext',
  long: 'lång, utförlig, extra, utökad',
  details: 'detaljer, detalj',
  notes:
    'anmärkning, anmärkningar, anteckning, anteckningar, notering, noteringar, kommentar, kommentarer, not, anm, övrigt',
  work: '=uppdrag, arbetsbeskrivning, utfört arbete, önskat arbete, att göra, arbete att utföra, önskade åtgärder, utföra, vad ska göras, utförs, beställt arbete, ska göras, göras, beställda arbeten, arbeten att utföra, önskade arbeten, arbetsinstruktion, arbetsbeställning',
  complaint:
    'fel, felbeskrivning, orsak, klagomål, problem, kundens önskemål, önskemål, felanmälan, besöksorsak, felrapport, fel beskrivning, kundens beskrivning, brister, felsymptom, symptom, anledning, anledning till besök, reklamation, problembeskrivning, kundönskemål, kundens fel',
  price:
    'pris, pris-, försäljningspris, -pris, priser, radpris, åtgärdspris, fast pris, pris från, tjänstepris, prislapp, pris eur',
  amount: 'belopp, bel, belopp-',
  including: 'inkl moms, ink moms, inkl, inklusive moms, med moms',
  mechanic: 'mekaniker, tekniker, montör, verkstadstekniker',
  waiting:
    'väntar, vänta, väntande, kund väntar, väntar på bil, väntar på plats, väntekund, kunden väntar, väntar på bilen, väntar på verkstan, väntar på verkstaden, väntar kvar, väntar under tiden, väntar hos oss, väntar i butik, jag väntar, väntar här',
  internal: 'intern, internt',
  preferred: 'föredragen, önskad kontakt, föredrar',
  channel: 'kanal',
  not: 'ej, inte, ingen, inga, aldrig, nej, nej tak till, nej tack, nej tack till, får ej, får inte, undanbedes, avböjer, ej tillåten, ej tillåtet, inte tillåtet, oönskad, undanber sig, undanber',
  block:
    'spärr, spärrad, spärrat, blockerad, blockera, blockering, spärra, blockerat, spärrade, spärras',
  reach:
    'kontaktas, kontakta, ringa, kontakt, störas, ringas, uppringas, kontaktad, ring, samtal, kontaktar, stör, ringa upp, mejlas, störa, kontaktning, kontaktat',
  message:
    'meddelande, meddelanden, kommunikation, utskick, aviseringar, notiser, avisering, information utskick, sms meddelanden, utskicks, brev utskick, notifikationer, aviseringar sms',
  optOut:
    'opt out, optout, avregistrerad, kontakta ej, ej kontakt, får ej kontaktas, dnc, avanmäld, kontaktas ej, kontakta inte, vill ej ha utskick, vill inte ha utskick, ej utskick, avregistrerad från utskick, inga utskick, vill inte bli kontaktad, önskar ej kontakt',
  'advertising stop': 'nix, nix registret, nixregistret, nixregistrerad, avregistrerad nyhetsbrev',
  stop: 'stopp, stop, invändning, motsätter, återkallat, återkallad',
  privacy: 'gdpr, personuppgifter, dataskydd, pul, integritet',
  advertising:
    'reklam, reklam-, marknadsföring, nyhetsbrev, direktreklam, erbjudanden, marknadsförings, mailing, kampanj, kampanjer, dr utskick, adresserad reklam',
  consent:
    'samtycke, samtycker, tillåtelse, tillåter, godkänner, godkännande, accepterar, får kontaktas, medgivande, ja tack, ja tack till, opt in, optin, ok, godkänt, prenumererar, medger, får ringas, tillåten, tillåtet, vill bli kontaktad',
  'preferred channel': 'kontaktväg, kontaktsätt',
  'business phone': 'arbetstelefon, jobbtelefon',
  'appointment number': 'boknr, bokn',
  flag: 'j n, ja nej, flagga, markering',
  job: 'tjänst, tjänster',
  user: 'användare',
  lessee: 'leasetagare, leasingtagare, leasetagaren, hyrestagare',
  'day time': 'datum och tid, datum tid, datum kl, tidpunkt datum, datum och klockslag',
  extra: 'extra, övriga, övrigt, annat, andra arbeten, tilläggs, ytterligare, kompletterande',
  'extra work': 'tillägg, tillval, tilläggsarbete, tilläggstjänst, merarbete',
  currency: 'kr, sek, euro, kronor',
  state: 'läge, skede',
  payer: 'betalare, fakturamottagare, faktura till, betalarens',
  tyreChange: 'skifte, skiftes, hjulskifte, däckskifte, däckbyte, skiftes-',
  'begin alone': '=från',
  'day weekday': '=dag',
  confirmed: 'bekräftad, bekräftat',
  'settled day': 'inbokad datum, inbokat datum, inbokad den, inbokad dag',
  other:
    'faktura, fakturering, fakturerad, betalning, medarbetare, säljare, servicerådgivare, kundmottagare, anställd, motor, årsmodell, år, modellår, färg, utförande, variant, version, antal, enhet, rabatt, timmar, tidsåtgång, minuter, lyft, lyftplats, nyckel, lånebil, hyrbil, ersättningsbil, senaste, sista, senast, nästa, föregående, förra, lista, saldo, total, totalt, summa, moms, försäkring, försäkringsbolag, skada, offert, kostnadsförslag, ändrad, ändrat, avslutad, stängd, makulerad, avbokad, språk, kön, kategori, grupp, prioritet, däck, däckförvaring, fax, hemsida, bank, iban, orgnr, organisationsnummer, personnr, personnummer, effekt, vikt, såld, köpt, inköp, besiktning, besiktningsdatum, kontrollbesiktning, status, reservdelar, lager, leverantör, artikel, exkl moms, netto, kostnad, andra, påminnelse, leverans, region, miltal, mil, körda mil, serviceintervall, delar, enkät, skapad av, registrerad av, bokad av, upplagd av, inlagd av, postadress, betalas av, faktureras, fakturakund, kundbetalare, besikt, besiktigas, besiktigad, bes, självrisk, login, hjulhotell, däckhotell, hyrbil önskas, kampanjkod, rabattkod, mek, tim, medlem, försäkr, deposition, mil tal, mätarställning mil',
};
