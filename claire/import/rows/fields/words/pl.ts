import type { ColumnWords } from './column-words';

/** Polish, with the cases that names of columns have: Nr klienta, Data przyjęcia. */
export const pl: ColumnWords = {
  ignored:
    'i, w, na, do, z, ze, od, dla, o, oraz, jest, czy, pole, dane, po, lub, za, u, prosi, życzy sobie, się, proszę, być, sobie, twój, twoje, twoja, pana, pani, opcjonalnie, jeśli znany, wysyłać, wysyłanie, jego, klient prosi, ile, lp, zł, proszę o, wybrany, wybrana, wybrane, ok, około, jaki, prosimy, ewentualnie, wybierz, podaj, wpisz, państwa, twojego, ma, chce, przypisany, stały, należy, potrzebne, życzysz sobie, w dniu zgłoszenia',
  number: 'numer-, nr, nr-, -nr, num, no, #, numeru, numery, ref',
  id: 'id, -id-, identyfikator',
  code: 'kod, kod-, symbol',
  dms: 'dms',
  appointment:
    'wizyty, wizyt, termin, terminu, terminy, rezerwacja, rezerwacji, spotkanie, umówiona, umówiony, wizyta-, terminarz, umówienia, rez, umówienie, terminarza, termin naprawy, podstawienia pojazdu, podstawienie pojazdu, podstawienia, awizacja, awizacji, term, wiz, umówione, podstawienie, umówiono na, zarezerwowano na, podstawienia auta, podstawienia samochodu, rezerw',
  planned:
    'planowana, planowany, planowane, planowanego, przewidywana, przewidywany, zaplanowana, zaplanowany, oczekiwana, plan, planowanej, zaplanowane, przewidywane, szacowany, szacowana, oczekiwany, oczekiwane, żądana, plan-, przewid, planow, proponowana, proponowany, wstępny, spodziewany, pożądany, żądany, szacunkowy, dogodny',
  workshop:
    'warsztat, warsztatu, warsztatowe, warsztatowego, serwisowe, serwisowego, serwisowa, serwisowej',
  workOrder:
    'zlecenia, zlecenie-, zlec, zlecenie serwisowe, zlecenie naprawy, zlecenia serwisowego, zlecenia naprawy, zlecenie warsztatowe, karta napraw, karta zlecenia, zlecenia warsztatowego, zlecenie naprawcze, karta naprawy, karty naprawy, karta pracy, karty napraw, zlecenie na naprawę, zamówienia serwisowego, karta zleceniowa, nr zl, zl, zlec serwis, zlec serw, zlec nap, karty zlecenia, karta serwisowa, zlc',
  order: 'zamówienie serwisowe',
  document: 'dokument, dokumentu',
  operation:
    'czynności, operacja, operacji, usługa, usługi, naprawa, naprawy, robocizna, zadanie, zadania, praca, prace, zabieg, operacje, usług, naprawę, serwis, czynnosc, robota, roboty, przegląd, przeglądu usługa, operacyjny, operacja serwisowa, prac, prac-, usł, czynn',
  line: 'pozycja, pozycji, linia, wiersz, pozycje, poz, wiersza',
  location:
    'oddział, oddziału, lokalizacja, lokalizacji, filia, filii, salon, salonu, placówka, placówki, zakład, punkt serwisowy, stacja, stacji, gdzie, autoryzowany serwis, serwis nazwa, zakładu, punktu, punkt, punkt obsługi, dealer, dealera, warsztat nazwa, =serwis, oddz, serwisu, stacja obsługi, stacja kontroli, skp, siedziba, miejsce serwisu, serwis, odd',
  car: 'pojazdu, samochód, samochodu, auto, auta, poj, pojazd-, pojazdy, wóz, pojazdów, motocykl, auto-, flotowy pojazd, skuter, maszyna, samoch',
  customer:
    'klienta, klient-, kontrahent, kontrahenta, klienci, kli, nabywcy usługi, zleceniodawca, zleceniodawcy, kto, zlecający, klientów, kontrahentów, klientka, odbiorcy usługi, przewoźnik, przewoźnika, zamawiający, zamawiającego, zgłaszający, zgłaszającego, kupujący, kupującego, kl-, kontr',
  driver:
    'kierowcy, użytkownik pojazdu, użytkownika pojazdu, prowadzący, kierowców, kierujący, osoba zdająca, zdający, kierowca główny, oddający pojazd, kier, kierow, przyprowadzający, oddający, dostarczający, kierowca',
  owner: 'właściciela, posiadacz, posiadacza, wlasciciel-, właścicieli, właśc, wł',
  contractor:
    'firma leasingowa, firmy leasingowej, leasingodawcy, finansujący, umowa partner, spółka leasingowa, towarzystwo leasingowe, leasingodawcą, leasing firma, firma leasing, bank leasing, finansującego, firma cfm, cfm, wynajmujący, wynajmującego, wypożyczalnia, operator floty, finansująca',
  contact: 'kontakt, kontaktu, osoba kontaktowa, kontaktowy, kontaktowa',
  name: 'nazwa-, pełna nazwa, nazwisko i imię, nazwy, imie i nazwisko, nazwisko imię, imię nazwisko, naz, nazwisko nazwa, dane klienta',
  surname: 'nazwisko-, nazwiska, nazw, nazwi',
  firstName: 'imię, imie, imie-, imiona, imienia, imi-, imię-',
  initials: 'inicjały',
  salutation:
    'zwrot grzecznościowy, zwrot, forma grzecznościowa, pan pani, tytuł grzecznościowy, zwrot grzeczn',
  title: 'tytuł',
  company:
    'firmy, nazwa firmy, przedsiębiorstwo, spółka, organizacja, firma-, przedsiębiorstwa, nazwa przedsiębiorstwa, podmiot, organizacji, spółki, instytucja, pracodawca, firm-',
  email:
    'mail, poczta, poczta elektroniczna, mailowy, mail-, emaila, maila, email-, poczty, e mailowy, maile, poczta e, skrzynka',
  mobile:
    'kom, komórkowego, kom-, komorka, komórki, telkom, komorkowy, komórkowe, kom nr, gsm, smartfon, nr kom, numer kom, komórk',
  phone:
    'telefonu, tel, tel-, -tel, stacjonarny, telefon-, stac, telefony, telef-, stacj, stacjonarnego, numer kontaktowy, nr kontaktowy, telsta, telst, tele',
  sms: 'sms, smsy',
  private:
    'prywatny, prywatna, domowy, dom, prywatne, domu, prywatnego, domowa, osobisty, osobista, pryw, domow',
  business:
    'służbowy, służbowa, firmowy, praca, biuro, pracy, firmowe, biurowy, służbowego, zakładowy, służ, służbow, biura, firmowa, służb',
  street: 'ulicy, ul, ulica-, ul-, alei, aleja',
  address: 'adresu, adr, adres-, adresy, adres klienta, adres zamieszkania',
  houseNumber: 'nr domu, numer domu, nr budynku, numer budynku, nr posesji, dom nr',
  addition: 'nr lokalu, numer lokalu, nr mieszkania, lokal, nr lok',
  postcode: 'kodpocztowy, kod poczt, kodu pocztowego, poczt kod, kodu poczt, kod pocz, kodp, pna',
  place:
    'miejscowosc, miasta, miasto-, miejscowosci, poczta miejscowość, miast, kod miejscowość, kod miasto, miejsce zamieszkania, miejsc',
  country: 'kraj, kraju, państwo, kraj region',
  birth: 'urodzenia, data ur, urodziny, ur, urodz, urodzony, urodzin',
  day: 'w dniu, data, data-, dnia, dt, daty, -data, kiedy, dat, dni, -dnia, dzien, dn, dt-, dat-',
  time: 'godz, godziny, czas, godzina-, -godz, godz-, godzinie, godzinę, -godzina, czasu, gd-, gdz, czas-, god',
  begin:
    'rozpoczęcie, rozpoczęcia, początek, start, początku, od dnia, rozp, rozpoczęto, początkowa',
  end: 'zakończenie, zakończenia, końca, wygasa, upływa, końcowa, koniec-',
  until: 'ważność, ważności, ważne do, ważny do',
  created:
    'utworzenia, utworzono, wprowadzenia, wprowadzono, dodania, dodano, założenia, zarejestrowano, utworzone, wystawienia zlecenia, otwarcia, utworzenie, wpisu, rejestracji zlecenia, założono, sygnatura czasowa, wystawienia, wystawiono, zgłoszono, zapisu, zapisano, rejestracji wizyty, rejestracji zgłoszenia, zgłoszenia data, data rejestracji, dodany, utw, wpisania, data utw, utworzona, złożenia, zamówienia data, umówienia data, rezerwacji data, wpis, wpisano, otwarto, otwarte, umówiono, zarezerwowano, wpłynęło, zapisany, wprow, wprowadzone, utworz, zarejestrowany, założone, dodane, utworzony',
  arrival:
    'przyjęcia, przyjęcie, przyjazd, przyjazdu, dostarczenia, dostarczenie, oddania do serwisu, wjazd, wjazdu, pozostawienia, dostawy pojazdu, wprowadzenia pojazdu, przyjmuje, przywiezienia, podstawienie, zdania pojazdu, zdanie pojazdu, przyjęciu, przyprowadzenia, przywozi, przyjedzie, zostawia, wstawienia, przyjęto, przyj-, dostarczy',
  ready:
    'odbiór, odbioru, wydania, wydanie, zwrot pojazdu, gotowe, gotowy, gotowości, zakończenia naprawy, wyjazd, odb, zwrotu, odebrania, wykonania planowana, gotowość, gotowa, zwrot, oddania klientowi, zakończenie naprawy, zakończenia prac, planowane zakończenie, termin zakończenia, planowana data zakończenia, odbierze, odbiera, wydano, koniec naprawy, ukończenia, realizacji, na kiedy, wyd-, zakończenie prac, odb-',
  promised:
    'obiecana, obiecany, uzgodniona, obiecane, uzgodniony, ustalona, ustalony, deklarowana, deklarowany, obiecano',
  vin: 'vin, vin-, nr identyfikacyjny, numer identyfikacyjny, nrvin, vin nr, num vin',
  chassis:
    'nadwozie, nadwozia, podwozie, podwozia, rama, ramy, seryjny, nadw, podw, nadwoz, nrnadw, podwoz',
  make: 'marki, marka-, mar, marek, mrk',
  model: 'modelu, model-, nazwa handlowa, mod, modelów, typ modelu, mdl',
  type: 'typ, rodzaj, rodz, rodzaju, rod',
  plate:
    'rejestracyjny, rejestracyjna, rej, rejestracja, tablica, rejestracyjne, rejestracyjnego, nrrej, tablicy rejestracyjnej, tablic, nr tablic, nr tablicy, rej-, numer rej, blachy, blacha, tabl, rejestr-, rejestrac',
  registration: 'rejestracji, zarejestrowania',
  first: 'pierwsza, pierwszej, pierwszego',
  'first registration':
    '1 rejestracji, 1 rej, 1 rejestracja, i rejestracji, i rejestracja, pierwsza rej, pierwszej rej, 1sza rejestracja, pierwsze zarejestrowanie, i rej, prej, pierw rej, dpr, pierwsze dopuszczenie',
  fuel: 'paliwo, paliwa, napęd, napędu, paliw, zasilanie, rodzaj zasilania, rodzaj pal, energia, pal',
  truck: 'ciężarowy, ciężarówka',
  mileage:
    'przebiegu, km, kms, -km, licznik, stan licznika, przebieg-, licznika, kilometry, przeb, stan km, kilometrów, drogomierz, kilometraż, odczyt, stlicz, stan licz, liczba km, wskazanie, kilometr, licz',
  current: 'aktualny, bieżący, obecny, aktualna, bieżąca',
  warranty: 'gwarancji, gwar, gwarancja',
  lease: 'leasing, leasingu, najem, wynajem, leasingowa',
  picture: 'zdjęcie, zdjęcia, foto',
  label:
    'nazwa usługi, nazwa czynności, temat, nazwa pozycji, nazwa naprawy, skrót, hasło, nazwa usługi/towaru, nazwa towaru',
  description: 'opis, opisu, opis-, treść, opisy, treść zlecenia, tekst',
  long: 'długi, pełny, szczegółowy, rozszerzony',
  details: 'szczegóły, szczegół',
  notes: 'uwagi, uwaga, notatka, notatki, informacje, komentarz, informacja, adnotacje',
  work: 'prace do wykonania, wykonane prace, wykonane czynności, zakres robót, zakres, zlecone, prac, do zrobienia, do wykonania, naprawy do wykonania, zlecony zakres, co zrobić, co robimy, robimy, do naprawy, zlecono, zlecane, zamówione usługi, zamówiona usługa, polecenie',
  complaint:
    'usterki, powód, problem, objawy, zgłoszenie, objaw, życzenie klienta, zgłaszane usterki, zgłaszana usterka, awaria, awarii, wada, wady, uwagi klienta, przyczyna, powodu, usterek, problemu, zgłaszany problem, reklamacja, cel wizyty, powód zgłoszenia, uszkodzenia, uszkodzenie, niesprawność, życzenia klienta, skarga, usterkę, problemy, reklamacje, usterka',
  price: 'cena, ceny, cena-, cena sprzedaży, cena eur, cennik',
  amount: 'kwota, wartość, kwoty, kwot, suma usługi, wart',
  including: 'brutto, z vat, br, z podatkiem, łącznie z vat',
  mechanic: 'mechanik, mechanika, technik',
  waiting:
    'czeka, oczekuje, oczekujący, oczekiwanie, czeka na miejscu, oczekiwanie w serwisie, czekający, oczekuje na pojazd, oczekuje na miejscu, czeka w serwisie, czeka w salonie, poczeka, będzie czekał, zaczeka, czekanie, w poczekalni, zostaje, poczekam, czekać',
  internal: 'wewnętrzny, wewnętrzna',
  preferred: 'preferowany, preferowana, preferowane',
  channel: 'kanał',
  not: 'nie, odmowa, niedozwolony, niedozwolone, nie wyraża, zabroniony, odmawia',
  'not absent': 'brak, bez, żadnych, nie ma, nie posiada',
  block:
    'blokada, zablokowany, blokuj, zablokowana, blokady, zablokowane, blokowanie, zablokuj, blokować, zablokować',
  reach:
    'dzwonić, kontaktowac, przeszkadzać, telefonować, pisać, kontaktuj, dzwoń, telefonowanie, dzwonienie, kontaktów, kontaktowania, niepokoić',
  message:
    'komunikacja, komunikacji, wiadomość, powiadomienia, powiadomień, wysyłka, komunikaty, wysyłania, wiadomosci, powiadamiać, powiadamianie, korespondencja, sms ów, wysyłać, wysyłać maili, wysyłać wiadomości, wysyłaj, wysyłaj maili',
  deceased: 'zmarł, zmarła, zmarły',
  optOut: 'optout, dnc, =sprzeciw, czarna lista, wypisany ze wszystkiego',
  'advertising stop': 'wypisany, rezygnacja z newslettera, robinson',
  stop: 'sprzeciw, stop, rezygnacja, wycofanie, wycofana, zakaz',
  privacy: 'rodo, prywatność, dane osobowe, gdpr, ochrona danych, przetwarzanie danych',
  advertising:
    'reklama, reklam, reklamy, marketing, marketingowe, marketingu, newsletter, promocje, oferty handlowe, reklamowe, handlowa, informacji handlowych, mailing, marketingowych, reklamowych, ofert, promocji, biuletyn, biuletynu, kampanie, marketingową, handlowe',
  consent:
    'zgoda, zgody, zgadza się, akceptacja, akceptuje, zezwolenie, optin, wyraża zgodę, subskrypcja, brak sprzeciwu, bez sprzeciwu, zgodę, zgód, zezwala, udzielona',
  'preferred channel': 'forma kontaktu, sposób kontaktu',
  by: 'przez',
  flag: 't n, tak nie, flaga, znacznik',
  case: 'zgłoszenie, zgłoszenia, sprawa, sprawy',
  fleet: 'floty, flota, flotowy, flotowa, flotowe',
  user: 'użytkownik, użytkownika, użytk',
  lessee: 'leasingobiorca, leasingobiorcy, najemca, najemcy, korzystający, korzystającego',
  'day time': 'data i czas',
  extra: 'dodatkowa, dodatkowe, dodatkowy, inne, inna, pozostałe, extra, ekstra, kolejna',
  currency: 'zł, zl, pln, euro',
  state: 'stan, etap',
  payer:
    'płatnik, płatnika, nabywca, nabywcy, faktura na, płacący, płaci, nabywca faktury, kto płaci, płatnik faktury, płatn',
  service: 'serwisu',
  tyreChange:
    'wymiana, wymiany, wymiana opon, wymiany opon, wymiana kół, wymiany kół, zmiana opon, przekładka, przekładki, sezonowa wymiana',
  'begin alone': '=od',
  'day weekday': '=dzień',
  confirmed: 'potwierdzony, potwierdzona',
  'extra work': 'dodatkowo, ponadto, także, dodatki, również',
  'car number': 'nr inwentarzowy, nr boczny, nr taborowy, nr ewidencyjny',
  'customer number': 'sprzedaż nr nabywcy',
  'appointment day time': 'termin wizyty, termin przyjęcia',
  'customer name': 'sprzedaż nazwa nabywcy, sprzedaż nazwa',
  'customer address': 'sprzedaż adres',
  'customer postcode': 'sprzedaż kod pocztowy',
  'customer place': 'sprzedaż miasto',
  'operation description': 'opispr',
  'location code': 'kod serwisu',
  'arrival handover': 'oddania, oddanie, oddaje',
  reference: '=ref',
  manufacturer: 'producent, producenta',
  'customer created': 'klient od',
  'owner created': 'właściciel od',
  cancelled: 'anulowano, anulowana, anulowany, anulowanie, odwołana, odwołano',
  other:
    'faktura, faktury, płatność, doradca, doradcy, sprzedawca, pracownik, opiekun, silnik, silnika, rok, kolor, wersja, ilość, jednostka, rabat, czas trwania, roboczogodziny, minuty, stanowisko, podnośnik, klucz, kluczyk, zastępczy, zastępcze, ostatnia, ostatni, ostatniej, następna, następny, następnej, poprzedni, poprzednia, lista, saldo, suma, razem, vat, ubezpieczenie, ubezpieczyciel, szkoda, szkody, kosztorys, wycena, oferta, modyfikacji, zmiany, zamknięcia, zamknięte, język, płeć, dział, kategoria, grupa, priorytet, opony, faks, strona, bank, iban, nip, pesel, regon, moc, pojemność, waga, sprzedaży, zakupu, badanie techniczne, przeglądu, badania, województwo, gmina, status, części, magazyn, dostawca, artykuł, netto, koszt, druga, drugi, przypomnienie, ankieta, małżonek, kosztu, produkcji, kod typu, wykonania, pracownika, przyjmujący, wykonujący, wydający, użytkownik systemu, login, badanie, mpk, prod, kolejny, oc, ac, polisa, polisy, umowa, umowy, limit, koszty, holowanie, sprzedawcy, zaliczka, opłacone, opłata, cały dzień, =przyj, godziny planowane, planowane godziny, czas planowany, planowany czas, rodzaj pojazdu, czas wizyty, przegląd do, ważność przeglądu',
};
