import type { ColumnWords } from './column-words';

/** Swedish, with the names of Infoflex, Winassist and Kobra. */
export const sv: ColumnWords = {
  ignored:
    'av, ha, skicka, få, på, i, till, för, den, det, de, en, ett, och, eller, är, med, från, vid, om, fält, data, som, har, s, skall, ska, önskar, vill, kl, att, vänligen, bli, ditt, din, dina, om känt, valfritt, jag, vi, ni, du, ca, kr, ja nej, j n, min, ditt fordon, tack, vald, valt, valda, vilken, vilket, ange, ert, er, vår, välj, ev, eventuell, eventuellt, ordinarie, ungefär, uppge, ungefärlig, behöver, vad behöver, vad skall, vad ska, vilka',
  number: 'nummer, nr, -nr, nr-, no, num, #, ref, referens, löpnr',
  id: 'id, -id-, identitet, beteckning id',
  code: 'kod, -kod',
  dms: 'dms',
  appointment:
    'bokning, bokn, tidsbokning, besök, bokningar, tidbokning, verkstadstid, inbokning, verkstadsbesök-, besökstid, bokade, booking, tidbok, bokningstid, avtalad tid, tid verkstad, servicetid, verkstadsdag, kallelse, besökstillfälle, tidsbok, bokn-, förbokning, bokningen, bokad till, bokat till',
  planned:
    'planerad, planerat, beräknad, förväntad, plan, bokad, önskad, beräknat, inbokad, bokat, beräknas, väntas, förväntas, beräkn, önskat, önskas, uppskattad, uppskattat, preliminär, prel, planeras, planlagd, planlagt, väntad, väntat, överenskommen, planer',
  workshop: 'verkstads, verkstad',
  service: 'service',
  workOrder:
    'arbetsorder-, verkstadsorder, serviceorder, reparationsorder, ao, arbetskort, verkstad order, rep order, arb order, arbetsordrar, verkstadsordrar, serviceordrar, arbetsorder nr, reparationsordrar, jobbnr, jobbnummer, verkstadskort, arb ord, ordersedel, ao-, arbref, arbetssedel, jobbkort, verkstadssedel, verkstadsjobb, jobborder, verkstadsuppdrag',
  order: 'order-, uppdrag, ärende, ärendenr, beställning, uppdrags',
  document: 'dokument, verifikat',
  operation:
    'åtgärd, arbets, arbeten, moment, jobb, operation, reparation, uppgift, insats, arbete-, jobb-, service arbete, serviceåtgärd, tjänste, åtg, arb-',
  line: 'rad, rader, position, pos, orderrad, rad-, radnr-, artikelrad',
  location:
    'anläggning, filial-, ort verkstad, butik, avdelning, driftställe, anl, plats verkstad, verkstadens, enhet anläggning, verkstad-, var, servicecenter, verkstadsnamn, bilanläggning, anläggn, verkstadsort, återförsäljar, driftsställe, bilfirma, verkst, depå, däckcenter, däckverkstad, besiktningsstation, ställe, verkstadskod, verkstad, serviceverkstad',
  car: 'bil, bil-, fordon-, bilar, vagn, personbil, vagnkort, objekt, motorfordon, fordonet, motorcykel, bilen, mc, moped, skåpbil, ford',
  customer:
    'kund, kund-, kunder, beställare, kunden, vem, kundnr kund, uppdragsgivare, kd, åkeri, åkeriet, k-, köpare, klient, åkare, kundens-',
  debtor: 'debitor',
  driver:
    'förare-, chaufför, brukare, bilförare, förarens-, huvudförare, lämnare, inlämnare, daglig förare, nyttjare, lämnas av, huvudbrukare',
  owner:
    'ägare-, registrerad ägare, bilägare, ägar, ägarna, bilägarens, innehavare, ägarnamn, ägarens, fordonsägarens',
  contractor:
    'leasingbolag, leasingbolaget, leasegivare, leasinggivare, leasingföretag, avtalspart, finansbolag, leasebolag, finansbolaget, uthyrare, finansieringsbolag, hyrbolag, uthyrningsbolag, flottbolag, leasingleverantör, leasingfirma',
  contact: 'kontakt, kontaktperson',
  name: 'namn, -namn, namn-, fullständigt namn, namnet, för och efternamn, fullt namn, kontaktnamn',
  surname: 'efternamn-, enamn, eftern, efternm, familjenamn',
  firstName: 'tilltalsnamn, fnamn, förnm, förn, förnamn-',
  initials: 'initialer',
  salutation: 'tilltal, hälsning, herr fru',
  title: 'titel',
  company:
    'företag, företagsnamn, firma, bolag, organisation, bolagsnamn, firmanamn, ftg, företagets namn, firmans namn, bolagets namn, organisationsnamn, företagskund, ftgnamn, arbetsgivare, företagets, firmakund, bolagskund',
  email:
    'email, mail, epost, e postadress, mejl, e postadresser, mejladr, e mailadress, epostadr, mejlen, e posten, elpost, mailadr',
  mobile:
    'mobil-, mob, mobilnr, mobiltel, mob-, mobiltfn, smartphone, sms nummer, smsnr, mobnr, mobilnum',
  phone:
    'telefon, tel, tel-, tfn, tele, fast telefon, hemtelefon, tln, telnr, telefonnum, telefonnr-, tfnnr, telefoni, telef, fast tel, tel dagtid, telefon dagtid, dagtelefon, nås på, tele-, tfn-',
  sms: 'sms',
  private: 'hem, privat, bostad, hemma, priv, hemmet, bost, privattel',
  business: 'arbete, arbetet, jobb, kontor, arb, arb-, arbets, jobbet-, företags',
  street: 'gata, gatu, gatunamn, väg, gatu-, gatuadr, gatan, vägen',
  address:
    'adr, adress-, utdelningsadress, adressrad, hemadress, bostadsadress, adressrad 1, adr-, adr1, hemadr, adresser',
  houseNumber: 'husnummer, husnr, gatunummer, gatunr, gatunum, husnum',
  addition: 'lägenhet, lgh, uppgång',
  postcode: 'postnummer, postkod, pnr, postnr-, postnum, postnr ort postnr, zip, postn, postnmr',
  place:
    'ort, postort, stad, ort-, kommun, orten, postad, bostadsort, postnr ort, poststad, hemort',
  country: 'land, länder, lands regionskod, lands regionkod',
  birth: 'födelsedag, född, födelsedat, född den, fdag, födelsed, födelse-, fdat',
  day: 'den, datum-, -datum, dag, dat, dt, när, dagen, datumet, -dag, -dat, -dt',
  time: 'kl, tid, tid-, -tid, klockslag, tidpunkt, klockslaget, tidp, kl-, tiden, klocka-, =kl, -tm',
  begin: 'start-, början, startar, påbörjas, påbörjad',
  end: 'slut, slut-, utgång, utgår, löper ut, avslut, upphör, slutdatum',
  until: 'giltig till, gäller till, till och med, t o m, giltighet',
  created:
    'skapat, skapad-, registrerad den, upprättad, inlagd, upplagd, skapad den, skapande, sedan, upplagt, registrerad datum, inregistrerad order, tidsstämpel, bokad den, bokat den, registrerad, bokad datum skapad, ink, inkom, inkommen, inkommet, upplagd datum, beställd, anmäld, inskickad, noterad, noterat, bokningen skapad, order skapad, upprättat, bokning skapad, registreringsdatum order, orderregistrering, ringde in, ringde, inringd, bokades, inbokades, bokning gjord, upplades, beställningsdatum, inbokn, registrerat, inlagt, anmälningsdatum, skap, =bokad',
  arrival:
    'inlämning, inlämnad, ankomst, mottagning, in, incheckning, mottagen, inlämnar, lämnar, lämnas kl, bil in, in-, ankommer, mottaget, mottas, inlev, inleverans, inställelse, inställelsetid, inl, inl-, lämna, inkommande, inkörning, inlämn-, kommer, inkörd, inlämningstid, inlämnas, inlämnat, inkommer',
  ready:
    'utlämning, klar, avhämtning, hämtning, upphämtning, färdig, retur, återlämning, klart, ut, utlämnas, klar senast, senast klar, klar-, utlämn, hämt-, klarmeddelad, åter, återfås, ut-, bil ut, färdigställande, levereras åter, utl, utl-, åter senast, hämta, klarmarkerad, utlämnad, tillbaka, lämnas ut, avhämtas, färdigdatum, kan hämtas, hämtbar',
  promised: 'utlovad, utlovat, lovad, lovat, utlovas, utlov',
  vin: 'vin, vin-, identifieringsnummer, fordonsidentitet, id nummer fordon, vinnr, chassi vin, fordonsident, identitetsnummer fordon, vinkod',
  chassis: 'chassi-, ram, chassinr-, ramnr, chass, karossnummer',
  make: 'märke-, bilmärke, fabrikat, marke-, bilfabrikat, fabr',
  model:
    'modell-, bilmodell, handelsbeteckning, modellbeteckning, modellnamn, modellbenämning, biltyp, fordonstyp, mod, modelltyp, modellben, modellnm, mod-',
  type: 'typ, art, slag',
  plate:
    'registreringsnummer, reg, reg-, registrerings, skylt, regnummer, regnr-, skyltnr, regnum, registreringsnum, plåtar, skyltar, regskylt, regno, bilnummer, skyltnummer, registreringsnr',
  registration:
    'registrering, registreringsdatum, registreringsdag, trafikregistrering, inregistrering, reg datum',
  first: 'första, först, 1a, förstagångs',
  'first registration':
    'första trafik, i trafik första gången, 1a reg, tagen i trafik, trafikdatum, första gången i trafik, itrafik, 1 registrering, trafiksatt, i trafik sedan, första registrerad, först registrerad, 1 reg, förreg, nyregistrerad, itraf, första ibruktagning, förstareg, nyreg',
  fuel: 'drivmedel, bränsletyp, drivmedelstyp, drivmedelskod, bränslekod, drivlina, energi, bränsle-, bränsl, drivmed, bensin diesel, energikälla',
  truck: 'lastbil',
  mileage:
    'mätarställning-, km, kms, -km, kilometer, kilometerställning, körsträcka, mätare, miltal km, vägmätare, vägmätarställning, mätarst-, kilometrar, körd sträcka, körda km, antal km, avläst km, trippmätare, mätarställn, mätst, mätarvärde, körda kilometer, kmställning, odometer, kilometerst, mätaravläsning',
  current: 'aktuell, nuvarande, senast kända, avläst, uppgiven, dagens',
  warranty: 'garanti, nybilsgaranti',
  lease: 'leasing, leasingavtal, leasingkontrakt',
  picture: 'bild, foto',
  label: 'benämning, rubrik, ärende, korttext, benämn, åtgärdsnamn, tjänstenamn',
  description:
    'beskrivning, text, -text, beskrivn, arbetstext, radtext, beskr-, ordertext, jobbeskrivning, jobbtext, åtgärdstext',
  long: 'lång, utförlig, utökad',
  details: 'detalj',
  notes:
    'anmärkning, anmärkningar, anteckning, anteckningar, notering, noteringar, kommentar, not, anm',
  work: '=uppdrag, arbetsbeskrivning, utfört arbete, önskat arbete, att göra, arbete att utföra, önskade åtgärder, utföra, utförs, beställt arbete, göras, beställda arbeten, arbeten att utföra, önskade arbeten, arbetsinstruktion, arbetsbeställning, önskad service, åtgärda, arbetsomfattning',
  complaint:
    'fel, felbeskrivning, orsak, klagomål, problem, önskemål, felanmälan, felrapport, kundens beskrivning, brister, felsymptom, symptom, anledning, anledning till besök, reklamation, kundens fel, felet, symtom, skadebeskrivning, skador, ärendebeskrivning, problemet, kundärende, felorsak, klagomålet',
  price:
    'pris, pris-, försäljningspris, -pris, priser, radpris, fast pris, prislapp, pris eur, kundpris',
  amount: 'bel, belopp-',
  including: 'inkl moms, ink moms, inkl, inklusive moms, med moms',
  mechanic: 'mekaniker, tekniker, montör',
  waiting:
    'vänta, väntande, väntar på bil, väntar på plats, väntekund, väntar på verkstan, väntar på verkstaden, väntar kvar, väntar under tiden, väntar hos oss, väntar i butik, sitter och väntar, väntrum, avvaktar, sitter kvar',
  internal: 'intern',
  preferred: 'föredragen, önskad kontakt, föredrar',
  channel: 'kanal',
  not: 'ej, inte, aldrig, nej, nej tak till, får ej, får inte, undanbedes, avböjer, ej tillåten, ej tillåtet, inte tillåtet, oönskad, undanber sig, undanber, förbjudet, förbjuden, nekar, nekat, nekad, motsätter sig, avböjt, avböjd, vägrar, tackat nej, ej godkänt',
  'not absent': 'ingen, inga, inget, saknar, saknas, har ej, har inte, har ingen',
  block: 'spärr, spärrad, blockerad, blockera, blockering, spärra',
  reach:
    'kontakta, ringa, uppringas, kontaktad, ring, samtal, stör, ringa upp, mejlas, störa, kontaktning, kontaktas',
  message:
    'meddelande, kommunikation, utskick, aviseringar, notiser, avisering, information utskick, brev utskick, notifikationer, aviseringar sms, skicka mejl, skicka mail, skicka epost, skicka e post, skicka sms, skicka, skriv',
  deceased: 'avliden',
  optOut:
    'optout, avregistrerad, kontakta ej, ej kontakt, dnc, avanmäld, kontaktas ej, vill ej ha utskick, vill inte ha utskick, ej utskick, avregistrerad från utskick, vill inte bli kontaktad, svartlistad, spärrlista, avregistrerad från allt, avanmäld från allt',
  'advertising stop': 'nix, nixregistret, nixregistrerad, reklamspärr',
  stop: 'stopp, stop, invändning, motsätter, återkallat, återkallad',
  privacy: 'gdpr, personuppgifter, dataskydd, pul, integritet',
  advertising:
    'reklam-, marknadsföring, nyhetsbrev, direktreklam, erbjudanden, mailing, kampanj, dr utskick, adresserad reklam',
  consent:
    'samtycke, tillåtelse, tillåter, godkänner, godkännande, accepterar, får kontaktas, medgivande, ja tack, optin, ok, godkänt, prenumererar, medger, får ringas, tillåten, tillåtet, vill bli kontaktad, godkänd, medgett, accepterat, prenumeration',
  'preferred channel': 'kontaktväg, kontaktsätt',
  'business phone': 'arbetstfn, arbetstel, telarb, jobbtel',
  'appointment number': 'boknr, bokn, förfrågningsnr',
  flag: 'j n, ja nej, flagga, fl-',
  job: 'tjänst',
  user: 'användare',
  lessee: 'leasetagare, leasingtagare, hyrestagare',
  'day time': 'datum kl',
  extra: 'extra, övriga, övrigt, annat, andra arbeten, tilläggs, ytterligare, kompletterande, övr',
  'extra work': 'tillägg, tillval, merarbete, även, också, dessutom, samt, plus, därtill',
  currency: 'kr, sek, euro, kronor',
  state: 'läge, skede',
  payer:
    'fakturamottagare, faktura till, betalarens, betalande, faktureras till, betalar, betalningsansvarig, vem betalar',
  tyreChange:
    'skifte, hjulskifte, däckskifte, däckbyte, skiftes-, säsongsbyte, säsongsskifte, hjulbyte, däckmontering, montering, hjulmontering',
  'begin alone': '=från',
  'day weekday': '=dag',
  confirmed: 'bekräftad, bekräftat',
  'settled day': 'inbokad datum, inbokat datum, inbokad den, inbokad dag',
  'car number':
    'flottnr, flottnummer, internnr, internnummer, inventarienr, maskinnr, enhetsnr, objektsnr, vagnkort',
  fleet: 'flotta, flott, fordonspark, vagnpark',
  'private phone': 'telhem, telbost',
  insured: 'försäkringstagare, försäkrad',
  'arrival handover': 'avlämning, avlämnas, avlämnad',
  reference: '=referens, =ref',
  'location code': 'lagerställekod',
  manufacturer: 'tillverkare',
  cancelled: 'avbokad, avbokat, inställd, makulerad',
  other:
    'faktura, fakturering, fakturerad, betalning, medarbetare, säljare, servicerådgivare, kundmottagare, anställd, motor, årsmodell, år, modellår, färg, utförande, variant, version, antal, enhet, rabatt, timmar, tidsåtgång, minuter, lyft, lyftplats, nyckel, lånebil, hyrbil, ersättningsbil, sista, senast, nästa, föregående, förra, lista, saldo, total, summa, moms, försäkring, skada, offert, kostnadsförslag, ändrad, avslutad, stängd, språk, kön, kategori, grupp, prioritet, däck, däckförvaring, fax, hemsida, bank, iban, orgnr, organisationsnummer, personnr, personnummer, effekt, vikt, såld, köpt, inköp, besiktning, kontrollbesiktning, status, reservdelar, lager, leverantör, artikel, exkl moms, netto, kostnad, andra, påminnelse, leverans, region, miltal, mil, körda mil, serviceintervall, delar, enkät, bokad av, postadress, betalas av, faktureras, kundbetalare, besikt, besiktigas, besiktigad, bes, självrisk, login, hjulhotell, däckhotell, kampanjkod, rabattkod, mek, tim, medlem, försäkr, deposition, heldag, hela dagen, =mott, fordonsslag, godkänd av, godkänd den, arbetsbelopp, bokning bekräftad, =serie, =företagskund, utlämnad till, inlämnad till, =att',
};
