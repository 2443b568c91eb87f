import type { ColumnWords } from './column-words';

/** Polish, with the cases that names of columns have: Nr klienta, Data przyjęcia. */
export const pl: ColumnWords = {
  ignored:
    'i, w, na, do, z, ze, od, dla, o, oraz, jest, czy, pole, dane, po, lub, za, u, prosi, życzy sobie, się, proszę, być, sobie, twój, twoje, twoja, pana, pani, opcjonalnie, jeśli znany, wysyłać, wysyłanie',
  number: 'numer, numer-, nr, nr-, -nr, num, no, #, numeru, numery, ref, nr ref',
  id: 'id, -id-, identyfikator',
  code: 'kod, kod-, symbol',
  dms: 'dms',
  appointment:
    'wizyta, wizyty, wizyt, termin, terminu, terminy, rezerwacja, rezerwacji, spotkanie, umówiona, umówiony, wizyta-, terminarz, umówienia, rez',
  planned:
    'planowana, planowany, planowane, planowanego, przewidywana, przewidywany, zaplanowana, zaplanowany, oczekiwana, plan',
  workshop:
    'warsztat, warsztatu, warsztatowe, warsztatowego, serwisowe, serwisowego, serwisowa, serwisowej',
  workOrder:
    'zlecenie, zlecenia, zlecenie-, zlec, zlecenie serwisowe, zlecenie naprawy, zlecenia serwisowego, zlecenia naprawy, zlecenie warsztatowe, karta napraw, karta zlecenia, zlecenia warsztatowego',
  order: 'zamówienie serwisowe',
  document: 'dokument, dokumentu',
  operation:
    'czynność, czynności, operacja, operacji, usługa, usługi, naprawa, naprawy, robocizna, zadanie, zadania, praca, prace, zabieg, operacje',
  line: 'pozycja, pozycji, linia, lp, wiersz',
  location:
    'oddział, oddziału, lokalizacja, lokalizacji, filia, filii, serwis, serwisu, salon, salonu, placówka, placówki, zakład, punkt serwisowy, stacja, stacji',
  car: 'pojazd, pojazdu, samochód, samochodu, auto, auta, poj, pojazd-, pojazdy, wóz',
  customer:
    'klient, klienta, klient-, kontrahent, kontrahenta, klienci, kli, nabywcy usługi, zleceniodawca, zleceniodawcy',
  driver: 'kierowca, kierowcy, użytkownik pojazdu, użytkownika pojazdu, prowadzący',
  owner:
    'właściciel, właściciela, posiadacz, posiadacza, właściciel pojazdu, właściciela pojazdu, wlasciciel-',
  contractor:
    'firma leasingowa, firmy leasingowej, leasingodawca, leasingodawcy, finansujący, umowa partner, spółka leasingowa, towarzystwo leasingowe, leasingodawcą',
  contact: 'kontakt, kontaktu, osoba kontaktowa, kontaktowy, kontaktowa',
  name: 'nazwa, nazwa-, pełna nazwa, nazwisko i imię, imię i nazwisko, nazwy',
  surname: 'nazwisko, nazwisko-, nazwiska',
  firstName: 'imię, imie, imie-, imiona, imienia',
  initials: 'inicjały',
  salutation: 'zwrot grzecznościowy, zwrot, forma grzecznościowa',
  title: 'tytuł',
  company: 'firma, firmy, nazwa firmy, przedsiębiorstwo, spółka, organizacja',
  email:
    'email, e mail, mail, poczta, adres email, adres e mail, poczta elektroniczna, adres mailowy, mailowy, mail-',
  mobile:
    'komórka, komórkowy, kom, tel kom, telefon komórkowy, komórkowego, kom-, komorka, telefonu komórkowego, komórki',
  phone:
    'telefon, telefonu, tel, tel-, -tel, stacjonarny, telefon stacjonarny, telef, telefon-, stac',
  sms: 'sms, smsy',
  private: 'prywatny, prywatna, domowy, dom, prywatne',
  business: 'służbowy, służbowa, firmowy, praca, biuro, służbowe',
  street: 'ulica, ulicy, ul, ulica-',
  address: 'adres, adresu, adr, adres-, adres zamieszkania',
  houseNumber: 'nr domu, numer domu, nr budynku, numer budynku, nr posesji, dom nr',
  addition: 'nr lokalu, numer lokalu, nr mieszkania, lokal, nr lok',
  postcode: 'kod pocztowy, kodpocztowy, kod poczt, kodu pocztowego',
  place: 'miejscowość, miasto, miejscowosc, miasta, miejscowości, miasto-',
  country: 'kraj, kraju, państwo',
  birth: 'urodzenia, data urodzenia, data ur, urodziny',
  day: 'w dniu, data, data-, dzień, dnia, dt, daty, -data',
  time: 'o godz, godzina, godz, godziny, czas, godzina-, -godz',
  begin: 'rozpoczęcie, rozpoczęcia, początek, start, początku, od dnia',
  end: 'koniec, zakończenie, zakończenia, końca',
  until: 'ważność, ważności, ważne do, termin ważności, ważny do',
  created:
    'utworzenia, utworzono, utworzony, wprowadzenia, wprowadzono, dodania, dodano, założenia, zarejestrowano, utworzone, wystawienia zlecenia, otwarcia, utworzenie, wpisu, rejestracji zlecenia, założono, sygnatura czasowa',
  arrival:
    'przyjęcia, przyjęcie, przyjazd, przyjazdu, dostarczenia, dostarczenie, oddania do serwisu, wjazd, wjazdu, przyj, pozostawienia',
  ready:
    'odbiór, odbioru, wydania, wydanie, zwrot pojazdu, gotowe, gotowy, gotowości, zakończenia naprawy, wyjazd, odb, zwrotu, odebrania',
  promised: 'obiecana, obiecany, uzgodniona',
  vin: 'vin, vin-, numer identyfikacyjny pojazdu, nr identyfikacyjny, numer identyfikacyjny',
  chassis: 'nadwozie, nadwozia, podwozie, podwozia, rama, ramy, seryjny',
  make: 'marka, marki, marka-, producent, producenta',
  model: 'model, modelu, model-, nazwa handlowa, modele',
  type: 'typ, rodzaj, rodzaju',
  plate:
    'rejestracyjny, rejestracyjna, rej, tablica rejestracyjna, rejestracja, tablica, tablice, rejestracyjne, tablice rejestracyjne, rejestracyjnego, nrrej, tablicy rejestracyjnej, rejestr',
  registration: 'rejestracji, zarejestrowania',
  first: 'pierwsza, pierwszej, pierwszego, i rej',
  'first registration':
    'pierwsza rejestracja, pierwszej rejestracji, data pierwszej rejestracji, 1 rejestracji',
  fuel: 'paliwo, paliwa, rodzaj paliwa, napęd, typ paliwa',
  truck: 'ciężarowy, ciężarówka',
  mileage:
    'przebieg, przebiegu, km, kms, -km, licznik, stan licznika, przebieg-, licznika, kilometry',
  current: 'aktualny, bieżący, obecny, aktualna, bieżąca',
  warranty: 'gwarancja, gwarancji',
  lease: 'leasing, leasingu, najem, umowa leasingu, umowy leasingu',
  picture: 'zdjęcie, zdjęcia, foto',
  label: 'nazwa usługi, nazwa czynności, temat, nazwa pozycji',
  description: 'opis, opisu, opis-, treść',
  long: 'długi, pełny, dodatkowy, szczegółowy, rozszerzony',
  details: 'szczegóły, szczegół',
  notes: 'uwagi, uwaga, notatka, notatki, informacje, komentarz, komentarze, informacja, adnotacje',
  work: 'zakres prac, zakres naprawy, prace do wykonania, prace, wykonane prace, wykonane czynności, zakres robót, zakres, zlecone czynności, zlecone prace, zlecone usługi, zlecone',
  complaint:
    'usterka, usterki, powód, problem, objawy, powód wizyty, zgłoszenie, objaw, życzenie klienta, przyczyna wizyty, opis usterki, zgłaszane usterki',
  price: 'cena, ceny, cena-',
  amount: 'kwota, wartość, kwoty',
  including: 'brutto, z vat',
  mechanic: 'mechanik, mechanika, technik',
  waiting:
    'czeka, oczekuje, oczekujący, klient czeka, oczekiwanie, czeka na miejscu, oczekiwanie w serwisie, czekający',
  internal: 'wewnętrzny, wewnętrzna',
  preferred: 'preferowany, preferowana, preferowane',
  channel: 'kanał',
  not: 'nie, brak, bez, żadnych, odmowa, niedozwolony, niedozwolone, nie życzy sobie, nie wyraża',
  block: 'blokada, zablokowany, blokuj, zablokowana, blokady, zablokowane, blokowanie',
  reach:
    'kontaktować, dzwonić, kontaktu, kontaktowac, kontakt, przeszkadzać, telefonować, pisać, kontaktuj, dzwoń',
  message: 'komunikacja, komunikacji, wiadomości, wiadomość, powiadomienia, powiadomień, wysyłka',
  optOut: 'opt out, optout, nie kontaktować, nie dzwonić, dnc',
  'advertising stop': 'wypisany, rezygnacja z newslettera',
  stop: 'sprzeciw, stop, rezygnacja, wycofanie, wycofana, zakaz',
  privacy: 'rodo, prywatność, dane osobowe, gdpr, ochrona danych, przetwarzanie danych',
  advertising:
    'reklama, reklam, reklamy, marketing, marketingowa, marketingowe, marketingu, newsletter, promocje, oferty handlowe, reklamowe, handlowa, informacji handlowych, mailing, marketingowych',
  consent:
    'zgoda, zgody, zgadza się, akceptacja, akceptuje, zezwolenie, zgoda na, opt in, optin, wyraża zgodę, subskrypcja',
  'preferred channel': 'forma kontaktu, sposób kontaktu',
  by: 'przez',
  other:
    'faktura, faktury, płatnik, płatność, doradca, doradcy, sprzedawca, pracownik, użytkownik, opiekun, silnik, silnika, rok, rok produkcji, kolor, wersja, ilość, jednostka, rabat, czas trwania, roboczogodziny, minuty, stanowisko, podnośnik, klucz, kluczyk, zastępczy, zastępcze, auto zastępcze, samochód zastępczy, ostatnia, ostatni, ostatniej, następna, następny, następnej, poprzedni, poprzednia, lista, saldo, suma, razem, vat, ubezpieczenie, ubezpieczyciel, szkoda, szkody, kosztorys, wycena, oferta, modyfikacji, zmiany, zamknięcia, zamknięte, anulowano, język, płeć, dział, kategoria, grupa, priorytet, opony, faks, strona, bank, iban, nip, pesel, regon, moc, pojemność, waga, sprzedaży, zakupu, badanie techniczne, przegląd, przeglądu, badania, województwo, gmina, status, części, magazyn, dostawca, artykuł, netto, bez vat, koszt, drugie, druga, drugi, przypomnienie, ankieta, małżonek, kosztu',
};
