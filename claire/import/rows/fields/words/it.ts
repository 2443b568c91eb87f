import type { ColumnWords } from './column-words';

/** Italian, with the names of Infinity, Sicom and Crossline. */
export const it: ColumnWords = {
  ignored:
    'ricevere, inviare, desidera, vuole, di, del, della, dello, dei, delle, degli, il, lo, la, i, gli, le, un, una, e, o, in, a, al, alla, per, con, da, dal, nel, su, è, campo, dati, d, l, fattibile, essere, sia, suo, sua, tuo, tua, vostro, se conosciuto, facoltativo, obbligatorio',
  number: 'numero, numero-, num, num-, n, nr, n-, nro, #, rif, riferimento',
  id: 'id, -id-, identificativo',
  code: 'codice, codice-, cod, cod-, cd',
  dms: 'dms',
  appointment:
    'appuntamento, appuntamento-, -appuntamento, app, appunt, prenotazione, appuntamenti, visita, prenotazioni, prenotato',
  planned:
    'previsto, prevista, pianificata, pianificato, programmata, programmato, stimata, stimato, prev',
  workOrder:
    'commessa, ordine di lavoro, ordine lavoro, odl, ordine di riparazione, ordine riparazione, scheda lavoro, ordine officina, foglio di lavoro, commessa-, foglio lavoro, ordine di servizio, ord lavoro, ord di lavoro, ord lav, numero scheda, n scheda, num scheda, scheda officina',
  order: 'ordine, ordini, pratica, ordine-',
  document: 'documento',
  operation:
    'operazione, operazioni, intervento, interventi, lavorazione, lavorazioni, manodopera, attività, prestazione, oper, riparazione',
  line: 'riga, righe, linea, posizione, progressivo riga',
  location:
    'sede, sedi, filiale, filiale-, officina, concessionaria, concessionario, punto vendita, stabilimento, centro, ubicazione, sede-, punto assistenza, dealer, centro assistenza',
  car: 'veicolo, veicolo-, -veicolo, auto, vettura, veic, autovettura, macchina, mezzo, automezzo',
  customer: 'cliente, cliente-, -cliente, cli, cli-, clienti, anagrafica, cl',
  'customer number': 'conto',
  driver: 'conducente, guidatore, autista, utilizzatore, driver',
  owner:
    'proprietario, intestatario, titolare, intestatario veicolo, proprietaria, proprietario-, intest',
  contractor:
    'società di leasing, società di noleggio, noleggiatore, locatore, società leasing, contraente, società noleggio, leasing società, noleggiante, compagnia di leasing',
  contact: 'contatto, referente',
  name: 'nominativo, denominazione, nome completo, nome e cognome, cognome e nome, intestazione',
  surname: 'cognome, cognome-, cogn',
  firstName: 'nome di battesimo',
  initials: 'iniziali',
  salutation: 'appellativo, saluto',
  title: 'titolo',
  company:
    'ragione sociale, rag soc, azienda, società, ragione soc, ragsoc, impresa, ditta, denominazione sociale, nome azienda, rag sociale',
  email:
    'email, e mail, mail, posta elettronica, indirizzo email, indirizzo mail, indirizzo e mail, mail-, posta el',
  mobile:
    'cellulare, cell, cellulare-, mobile, cel, telefono cellulare, telefonino, tel cellulare, natel',
  phone:
    'telefono, telefono-, tel, tel-, fisso, telefono fisso, recapito telefonico, tel fisso, telef, recapito, telefonico, telefonica',
  sms: 'sms, whatsapp',
  private: 'casa, privato, abitazione, personale, domicilio',
  business: 'lavoro, ufficio, aziendale, professionale',
  street: 'via, via-, strada, nome via, corso',
  address: 'indirizzo, indirizzo-, ind, residenza, indir',
  houseNumber: 'numero civico, civico, n civico, num civico, nr civico',
  addition: 'interno scala, barrato',
  postcode: 'cap, cap-, codice postale, codice di avviamento postale, c a p',
  place: 'città, citta-, comune, località, luogo, citta, localita-',
  country: 'nazione, paese, stato estero',
  birth: 'nascita, data di nascita, data nascita, compleanno, nato il, dt nascita',
  day: 'il, data, data-, dt, dt-, giorno, date',
  time: 'alle, ora, ora-, orario, ore appuntamento, -ora',
  begin: 'inizio, dal, decorrenza, partenza, inizio-, comincia',
  end: 'fine, termine, scade, fine-',
  until: 'scadenza, fino al, valida fino, valido fino al, scadenza-',
  created:
    'creazione, creato, creata, inserimento, inserito, creato il, registrazione, apertura, inserimento-, aperta il, caricamento, emissione, inserita, informazioni cronologiche',
  arrival:
    'ingresso, entrata, accettazione, arrivo, ingresso officina, accett, consegna in officina, ingresso-',
  ready:
    'consegna, riconsegna, uscita, ritiro, consegna prevista, riconsegna prevista, restituzione, consegna-, uscita officina, pronta consegna, pronto',
  promised: 'promessa, promesso, concordata',
  vin: 'vin, vin-, numero di identificazione del veicolo, numero vin, codice vin',
  chassis: 'telaio, telaio-, telai, serie',
  make: 'marca, marca-, casa costruttrice, costruttore, marchio, casa, -marca',
  model: 'modello, modello-, denominazione commerciale, -modello, allestimento modello',
  type: 'tipo, tipologia, genere',
  plate: 'targa, targa-, -targa, targhe, tg, numero di targa',
  registration: 'immatricolazione, immatr, immatricolato, immatricolazione-, immat',
  first: 'prima, 1ª, 1a, primo',
  'first registration':
    'prima immatricolazione, data prima immatricolazione, 1a immatricolazione, prima immatr',
  fuel: 'alimentazione, carburante, combustibile, alim, tipo alimentazione, tipo carburante',
  truck: 'camion, autocarro, veicolo industriale',
  mileage:
    'chilometri, chilometraggio, km, kms, -km, km-, percorrenza, contachilometri, chilometri-, chilom, km percorsi, lettura km',
  current: 'attuale, attuali, correnti, corrente',
  warranty: 'garanzia',
  lease: 'leasing, noleggio, contratto di leasing, contratto leasing, contratto noleggio, nlt',
  picture: 'foto, immagine',
  label: 'oggetto, denominazione lavoro',
  description: 'descrizione, descrizione-, descr, des, desc, des-, testo, descr-',
  long: 'lunga, estesa, completa, aggiuntiva, dettagliata',
  details: 'dettaglio, dettagli',
  notes: 'note, nota, osservazioni, commenti, annotazioni, commento',
  work: 'lavoro, lavori, lavori richiesti, lavori da eseguire, lavoro da eseguire, lavori eseguiti, lavoro eseguito, lavoro richiesto',
  complaint:
    'difetto, problema, motivo, sintomo, richiesta cliente, anomalia, reclamo, guasto, motivo visita, richiesta, richiesta del cliente, difetto lamentato, inconveniente',
  price: 'prezzo, prezzo-, listino prezzo, prezzi',
  amount: 'importo, importo-, imp',
  including: 'iva inclusa, ivato, con iva, iva compresa, lordo, iva incl',
  mechanic: 'meccanico, tecnico, operaio',
  waiting:
    'attende, attesa, in attesa, cliente attende, attesa in officina, cliente in attesa, attende in sede, attende in officina, aspetta, attende qui',
  internal: 'interno, interna',
  preferred: 'preferito, preferita, preferenza',
  channel: 'canale',
  not: 'non, no, nessun, nessuna, senza, mai, rifiuta, rifiutato, nega, negato, non consentito, non consentita, non autorizzato, non desiderato, non gradito',
  block: 'blocco, blocca, bloccato, bloccata, bloccare, blocco-, inibito',
  reach:
    'contattare, chiamare, disturbare, contatto, contatti, telefonare, contattabile, contattato, chiamate',
  message: 'comunicazioni, comunicazione, messaggi, messaggio, notifiche, avvisi',
  optOut: 'opt out, optout, non contattare, non chiamare, dnc',
  'advertising stop': 'registro delle opposizioni, registro opposizioni, robinson, disiscritto',
  stop: 'opposizione, stop, revoca, revocato, rifiuto, si oppone',
  privacy: 'privacy, gdpr, trattamento dati, dati personali, rgpd',
  advertising:
    'pubblicità, pubblicita, marketing, newsletter, promozioni, commerciale, commerciali, mailing, promozionale, promozionali, pubblicitario, pubblicitari',
  consent:
    'consenso, consensi, consenso-, accetta, autorizza, autorizzazione, acconsente, opt in, optin, permesso, accettato, iscritto, consente, liberatoria, nessuna opposizione',
  'preferred channel': 'mezzo di contatto, modalità di contatto',
  modelRange: 'gamma',
  givenName: 'nome, nome-',
  other:
    'fattura, fatturazione, fatturato, pagante, pagamento, accettatore, consulente, venditore, addetto, utente, operatore, dipendente, responsabile, motore, anno, colore, interni, versione, allestimento, quantità, qta, unità, sconto, ore, durata, minuti, tempo, ponte, chiave, chiavi, sostitutiva, auto sostitutiva, cortesia, auto di cortesia, sostituzione, ultimo, ultima, prossimo, prossima, precedente, successivo, lista, saldo, totale, totali, iva, assicurazione, assicuratore, sinistro, perito, preventivo, modifica, modificato, aggiornamento, chiusura, chiuso, annullato, lingua, sesso, reparto, categoria, gruppo, priorità, pneumatici, gomme, fax, sito, banca, iban, partita iva, p iva, codice fiscale, potenza, cilindrata, peso, cambio, cavalli, cv, kw, cc, vendita, acquisto, revisione, scadenza revisione, bollo, provincia, regione, stato, ricambi, magazzino, fornitore, articolo, tagliando, manutenzione, promemoria, imponibile, netto, senza iva, classe, settore, secondo, coniuge, costo, postazione, macchina agricola, assistente, priorita, creato da, creata da, inserito da, inserita da, aperto da, aperta da, registrato da, firma, carrozzeria',
};
