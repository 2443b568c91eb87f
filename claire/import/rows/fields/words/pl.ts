import type { ColumnWords } from './column-words';

/** Polish, with the cases that names of columns have: Nr klienta, Data przyjęcia. */
export const pl: ColumnWords = {
  ignored:
    'i, w, na, do, z, ze, od, dla, o, oraz, jest, czy, pole, dane, po, lub, za, u, prosi, życzy sobie, się, proszę, być, sobie, twój, twoje, twoja, pana, pani, opcjonalnie, jeśli znany, wysyłać, wysyłanie, jego, klient prosi, ile, lp, zł, proszę o, wybrany, wybrana, wybrane',
  number: 'numer, numer-, nr, nr-, -nr, num, no, #, numeru, numery, ref, nr ref',
  id: 'id, -id-, identyfikator',
  code: 'kod, kod-, symbol',
  dms: 'dms',
  appointment:
    'wizyta, wizyty, wizyt, termin, terminu, terminy, rezerwacja, rezerwacji, spotkanie, umówiona, umówiony, wizyta-, terminarz, umówienia, rez, umówienie, wizyta serwisowa, wizyty serwisowej, termin wizyty, terminarza, umówiony termin, termin naprawy, termin serwisu, podstawienia pojazdu, podstawienie pojazdu, termin podstawienia, termin podstawienia pojazdu, podstawienia, awizacja, awizacji',
  planned:
    'planowana, planowany, planowane, planowanego, przewidywana, przewidywany, zaplanowana, zaplanowany, oczekiwana, plan, planowanej, zaplanowane, przewidywane, szacowany, szacowana, oczekiwany, oczekiwane, żądana, plan-, przewid',
  workshop:
    'warsztat, warsztatu, warsztatowe, warsztatowego, serwisowe, serwisowego, serwisowa, serwisowej',
  workOrder:
    'zlecenie, zlecenia, zlecenie-, zlec, zlecenie serwisowe, zlecenie naprawy, zlecenia serwisowego, zlecenia naprawy, zlecenie warsztatowe, karta napraw, karta zlecenia, zlecenia warsztatowego, zlecenie naprawcze, karta naprawy, karty naprawy, karta pracy, karty napraw, zlecenie na naprawę, zamówienie serwisowe, zamówienia serwisowego, karta zleceniowa, nr zl, zl, zlec serwis, zlec serw, zlec nap',
  order: 'zamówienie serwisowe',
  document: 'dokument, dokumentu',
  operation:
    'czynność, czynności, operacja, operacji, usługa, usługi, naprawa, naprawy, robocizna, zadanie, zadania, praca, prace, zabieg, operacje, usług, naprawę, serwis, czynnosc, robota, roboty, przegląd, przeglądu usługa, operacyjny, operacja serwisowa, prac',
  line: 'pozycja, pozycji, linia, wiersz, pozycje, poz, wiersza',
  location:
    'oddział, oddziału, lokalizacja, lokalizacji, filia, filii, serwis, salon, salonu, placówka, placówki, zakład, punkt serwisowy, stacja, stacji, gdzie, autoryzowany serwis, serwis nazwa, zakładu, punktu, punkt, punkt obsługi, dealer, dealera, warsztat nazwa, =serwis',
  car: 'pojazd, pojazdu, samochód, samochodu, auto, auta, poj, pojazd-, pojazdy, wóz, pojazdów, samoch, motocykl, auto-, flotowy pojazd',
  customer:
    'klient, klienta, klient-, kontrahent, kontrahenta, klienci, kli, nabywcy usługi, zleceniodawca, zleceniodawcy, kto, zlecający, klientów, kontrahentów, klientka, odbiorcy usługi, przewoźnik, przewoźnika',
  driver:
    'kierowca, kierowcy, użytkownik pojazdu, użytkownika pojazdu, prowadzący, kierowców, kierujący, osoba zdająca, zdający, kierowca główny, oddający pojazd',
  owner:
    'właściciel, właściciela, posiadacz, posiadacza, właściciel pojazdu, właściciela pojazdu, wlasciciel-, właścicieli, właśc, właściciel auta',
  contractor:
    'firma leasingowa, firmy leasingowej, leasingodawca, leasingodawcy, finansujący, umowa partner, spółka leasingowa, towarzystwo leasingowe, leasingodawcą, leasing firma, firma leasing, bank leasing, finansującego, firma cfm, cfm, wynajmujący, wynajmującego',
  contact: 'kontakt, kontaktu, osoba kontaktowa, kontaktowy, kontaktowa',
  name: 'nazwa, nazwa-, pełna nazwa, nazwisko i imię, imię i nazwisko, nazwy, imie i nazwisko, imie nazwisko, nazwisko imię, imię nazwisko, naz',
  surname: 'nazwisko, nazwisko-, nazwiska, nazw',
  firstName: 'imię, imie, imie-, imiona, imienia',
  initials: 'inicjały',
  salutation: 'zwrot grzecznościowy, zwrot, forma grzecznościowa, pan pani, tytuł grzecznościowy',
  title: 'tytuł',
  company:
    'firma, firmy, nazwa firmy, przedsiębiorstwo, spółka, organizacja, firma-, przedsiębiorstwa, nazwa przedsiębiorstwa, podmiot, organizacji, spółki',
  email:
    'email, e mail, mail, poczta, adres email, adres e mail, poczta elektroniczna, adres mailowy, mailowy, mail-, emaila, maila, email-, e maila, poczty, e mailowy, emaile, maile',
  mobile:
    'komórka, komórkowy, kom, tel kom, telefon komórkowy, komórkowego, kom-, komorka, telefonu komórkowego, komórki, komórkę, telkom, komorkowy, komórkowe, numer komórki, kom nr, gsm',
  phone:
    'telefon, telefonu, tel, tel-, -tel, stacjonarny, telefon stacjonarny, telef, telefon-, stac, telefony, telef-, kontaktowy telefon, stacj, stacjonarnego',
  sms: 'sms, smsy',
  private: 'prywatny, prywatna, domowy, dom, prywatne, domu, prywatnego, domowe',
  business:
    'służbowy, służbowa, firmowy, praca, biuro, służbowe, pracy, do pracy, firmowe, służb, biurowy, służbowego, zakładowy',
  street: 'ulica, ulicy, ul, ulica-, ul-, alei, aleja',
  address: 'adres, adresu, adr, adres-, adres zamieszkania, adresy, adres klienta',
  houseNumber: 'nr domu, numer domu, nr budynku, numer budynku, nr posesji, dom nr',
  addition: 'nr lokalu, numer lokalu, nr mieszkania, lokal, nr lok',
  postcode:
    'kod pocztowy, kodpocztowy, kod poczt, kodu pocztowego, kod p, kod-pocztowy, poczt kod, kodu poczt',
  place:
    'miejscowość, miasto, miejscowosc, miasta, miejscowości, miasto-, miejsc, miejscowosci, poczta miejscowość, miejsce zamieszkania',
  country: 'kraj, kraju, państwo',
  birth: 'urodzenia, data urodzenia, data ur, urodziny, ur, urodz, urodzony, data urodz',
  day: 'w dniu, data, data-, dzień, dnia, dt, daty, -data, kiedy, dat, dni, -dnia, dzien',
  time: 'o godz, godzina, godz, godziny, czas, godzina-, -godz, godz-, godzinie, godzinę, -godzina, czasu',
  begin:
    'rozpoczęcie, rozpoczęcia, początek, start, początku, od dnia, rozp, rozpoczęto, początkowa',
  end: 'koniec, zakończenie, zakończenia, końca',
  until: 'ważność, ważności, ważne do, termin ważności, ważny do',
  created:
    'utworzenia, utworzono, utworzony, wprowadzenia, wprowadzono, dodania, dodano, założenia, zarejestrowano, utworzone, wystawienia zlecenia, otwarcia, utworzenie, wpisu, rejestracji zlecenia, założono, sygnatura czasowa, wystawienia, wystawiono, zgłoszono, zapisu, zapisano, rejestracji wizyty, rejestracji zgłoszenia, zgłoszenia data, data rejestracji, dodany, utw, wpisania, data utw, utworzona, złożenia, zamówienia data, umówienia data, rezerwacji data',
  arrival:
    'przyjęcia, przyjęcie, przyjazd, przyjazdu, dostarczenia, dostarczenie, oddania do serwisu, wjazd, wjazdu, przyj, pozostawienia, przyjęcie pojazdu, przyjęcia pojazdu, oddania, oddanie, dostawy pojazdu, przyjazd klienta, wprowadzenia pojazdu, przyjmuje, przywiezienia, podstawienie, zdania pojazdu, zdanie pojazdu, przyjęciu',
  ready:
    'odbiór, odbioru, wydania, wydanie, zwrot pojazdu, gotowe, gotowy, gotowości, zakończenia naprawy, wyjazd, odb, zwrotu, odebrania, wykonania planowana, odbiór pojazdu, odbioru pojazdu, gotowość, gotowa, zwrot, oddania klientowi, wydanie pojazdu, wydania pojazdu, termin realizacji, zakończenie naprawy, zakończenia prac, planowane zakończenie, planowane zakończenie naprawy, termin zakończenia, planowana data zakończenia',
  promised:
    'obiecana, obiecany, uzgodniona, obiecane, uzgodniony, ustalona, ustalony, deklarowana, deklarowany',
  vin: 'vin, vin-, numer identyfikacyjny pojazdu, nr identyfikacyjny, numer identyfikacyjny, nr vin, nrvin, vin nr, num vin',
  chassis:
    'nadwozie, nadwozia, podwozie, podwozia, rama, ramy, seryjny, nadw, podw, nr nadw, seryjny nadwozia',
  make: 'marka, marki, marka-, producent, producenta, mar, marka auta, marek',
  model: 'model, modelu, model-, nazwa handlowa, modele, mod, modelu pojazdu, modelów',
  type: 'typ, rodzaj, rodz, rodzaju',
  plate:
    'rejestracyjny, rejestracyjna, rej, tablica rejestracyjna, rejestracja, tablica, tablice, rejestracyjne, tablice rejestracyjne, rejestracyjnego, nrrej, tablicy rejestracyjnej, rejestr, tablic, nr tablic, nr tablicy, rejestrac, rej-, nr rej, numer rej, tablica rej',
  registration: 'rejestracji, zarejestrowania',
  first: 'pierwsza, pierwszej, pierwszego, i rej',
  'first registration':
    'pierwsza rejestracja, pierwszej rejestracji, data pierwszej rejestracji, 1 rejestracji, 1 rej, 1 rejestracja, i rejestracji, i rejestracja, pierwsza rej, pierwszej rej, 1sza rejestracja, data 1 rej, pierwszego zarejestrowania, pierwsze zarejestrowanie, i rej',
  fuel: 'paliwo, paliwa, rodzaj paliwa, napęd, typ paliwa, rodzaj napędu, typ napędu, napędu, paliw',
  truck: 'ciężarowy, ciężarówka',
  mileage:
    'przebieg, przebiegu, km, kms, -km, licznik, stan licznika, przebieg-, licznika, kilometry, przeb, stan km, kilometrów, licznika km, wskazanie licznika, przebieg licznika, drogomierz, kilometraż, przebiegu km',
  current: 'aktualny, bieżący, obecny, aktualna, bieżąca',
  warranty: 'gwarancja, gwarancji',
  lease: 'leasing, leasingu, najem, umowa leasingu, umowy leasingu',
  picture: 'zdjęcie, zdjęcia, foto',
  label: 'nazwa usługi, nazwa czynności, temat, nazwa pozycji, nazwa naprawy, skrót',
  description: 'opis, opisu, opis-, treść, opisy, treść zlecenia, tekst',
  long: 'długi, pełny, dodatkowy, szczegółowy, rozszerzony',
  details: 'szczegóły, szczegół',
  notes: 'uwagi, uwaga, notatka, notatki, informacje, komentarz, komentarze, informacja, adnotacje',
  work: 'zakres prac, zakres naprawy, prace do wykonania, prace, wykonane prace, wykonane czynności, zakres robót, zakres, zlecone czynności, zlecone prace, zlecone usługi, zlecone, prac, opis prac, zakres czynności, do zrobienia, do wykonania, naprawy do wykonania, zakres usług, zlecony zakres, co zrobić',
  complaint:
    'usterka, usterki, powód, problem, objawy, powód wizyty, zgłoszenie, objaw, życzenie klienta, przyczyna wizyty, opis usterki, zgłaszane usterki, zgłaszana usterka, usterka klienta, awaria, awarii, wada, wady, uwagi klienta, przyczyna, powodu, usterek, problemu, zgłaszany problem, opis problemu, opis awarii, reklamacja',
  price: 'cena, ceny, cena-, cena-brutto, cena sprzedaży, cena eur',
  amount: 'kwota, wartość, kwoty, kwot, suma usługi, wart',
  including: 'brutto, z vat, br, z podatkiem, łącznie z vat',
  mechanic: 'mechanik, mechanika, technik',
  waiting:
    'czeka, oczekuje, oczekujący, klient czeka, oczekiwanie, czeka na miejscu, oczekiwanie w serwisie, czekający, czeka na auto, czeka na samochód, czeka na pojazd, oczekuje na pojazd, oczekuje na miejscu, czeka w serwisie, czeka w salonie, poczeka, będzie czekał, czeka na',
  internal: 'wewnętrzny, wewnętrzna',
  preferred: 'preferowany, preferowana, preferowane',
  channel: 'kanał',
  not: 'nie, brak, bez, żadnych, odmowa, niedozwolony, niedozwolone, nie życzy sobie, nie wyraża',
  block: 'blokada, zablokowany, blokuj, zablokowana, blokady, zablokowane, blokowanie',
  reach:
    'kontaktować, dzwonić, kontaktu, kontaktowac, kontakt, przeszkadzać, telefonować, pisać, kontaktuj, dzwoń, telefonowanie, dzwonienie, kontaktów, kontaktowania, niepokoić',
  message:
    'komunikacja, komunikacji, wiadomości, wiadomość, powiadomienia, powiadomień, wysyłka, komunikaty, wysyłania, sms ów, wiadomosci',
  optOut:
    'opt out, optout, nie kontaktować, nie dzwonić, dnc, brak kontaktu, zakaz kontaktu, bez kontaktu, nie chce kontaktu, =sprzeciw',
  'advertising stop': 'wypisany, rezygnacja z newslettera',
  stop: 'sprzeciw, stop, rezygnacja, wycofanie, wycofana, zakaz',
  privacy: 'rodo, prywatność, dane osobowe, gdpr, ochrona danych, przetwarzanie danych',
  advertising:
    'reklama, reklam, reklamy, marketing, marketingowa, marketingowe, marketingu, newsletter, promocje, oferty handlowe, reklamowe, handlowa, informacji handlowych, mailing, marketingowych',
  consent:
    'zgoda, zgody, zgadza się, akceptacja, akceptuje, zezwolenie, zgoda na, opt in, optin, wyraża zgodę, subskrypcja',
  'preferred channel': 'forma kontaktu, sposób kontaktu',
  by: 'przez',
  flag: 't n, tak nie, flaga, znacznik',
  case: 'zgłoszenie, zgłoszenia, sprawa, sprawy',
  fleet: 'floty, flota, flotowy, flotowa',
  user: 'użytkownik, użytkownika',
  lessee: 'leasingobiorca, leasingobiorcy, najemca, najemcy, korzystający, korzystającego',
  'day time': 'data i godzina, data godzina, data i godz, data godz, data i czas',
  extra: 'dodatkowa, dodatkowe, dodatkowy, inne, inna, pozostałe, extra, ekstra, kolejna',
  currency: 'zł, zl, pln, euro',
  state: 'stan, etap',
  payer: 'płatnik, płatnika, nabywca, nabywcy',
  service: 'serwisu',
  tyreChange: 'wymiana, wymiany, wymiana opon, wymiany opon',
  'begin alone': '=od',
  'day weekday': '=dzień',
  confirmed: 'potwierdzony, potwierdzona',
  other:
    'faktura, faktury, płatność, doradca, doradcy, sprzedawca, pracownik, opiekun, silnik, silnika, rok, rok produkcji, kolor, wersja, ilość, jednostka, rabat, czas trwania, roboczogodziny, minuty, stanowisko, podnośnik, klucz, kluczyk, zastępczy, zastępcze, auto zastępcze, samochód zastępczy, ostatnia, ostatni, ostatniej, następna, następny, następnej, poprzedni, poprzednia, lista, saldo, suma, razem, vat, ubezpieczenie, ubezpieczyciel, szkoda, szkody, kosztorys, wycena, oferta, modyfikacji, zmiany, zamknięcia, zamknięte, anulowano, język, płeć, dział, kategoria, grupa, priorytet, opony, faks, strona, bank, iban, nip, pesel, regon, moc, pojemność, waga, sprzedaży, zakupu, badanie techniczne, przegląd, przeglądu, badania, województwo, gmina, status, części, magazyn, dostawca, artykuł, netto, bez vat, koszt, drugie, druga, drugi, przypomnienie, ankieta, małżonek, kosztu, data zakupu pojazdu, produkcji, kod typu, wykonania, pracownika, przyjmujący, wykonujący, wydający, użytkownik systemu, login, badanie, mpk, rok prod, prod, kolejny, oc, ac, polisa, polisy, umowa, umowy, limit, koszty, holowanie, sprzedawcy, zaliczka, opłacone, opłata, typ zlecenia, status zlecenia',
};
