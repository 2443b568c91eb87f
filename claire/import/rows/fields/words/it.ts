import type { ColumnWords } from './column-words';

/** Italian, with the names of Infinity, Sicom and Crossline. */
export const it: ColumnWords = {
  ignored:
    'ricevere, inviare, desidera, vuole, di, del, della, dello, dei, delle, degli, il, lo, la, i, gli, le, un, una, e, o, in, a, al, alla, per, con, da, dal, nel, su, è, campo, dati, d, l, fattibile, essere, sia, suo, sua, tuo, tua, vostro, se conosciuto, facoltativo, obbligatorio, da fare, si, ha, ed, se, nel caso, scelto, scelta, selezionato, selezionata',
  number: 'numero, numero-, num, num-, n, nr, n-, nro, #, rif, riferimento',
  id: 'id, -id-, identificativo',
  code: 'codice, codice-, cod, cod-, cd',
  dms: 'dms',
  appointment:
    'appuntamento, appuntamento-, -appuntamento, app, appunt, prenotazione, appuntamenti, visita, prenotazioni, prenotato, appunt-, appto, prenotazione officina, visita officina, appuntamento officina',
  planned:
    'previsto, prevista, pianificata, pianificato, programmata, programmato, stimata, stimato, prev, pianif, programm, desiderata, desiderato, richiesta, presunta, presunto, stim',
  workOrder:
    'commessa, ordine di lavoro, ordine lavoro, odl, ordine di riparazione, ordine riparazione, scheda lavoro, ordine officina, foglio di lavoro, commessa-, foglio lavoro, ordine di servizio, ord lavoro, ord di lavoro, ord lav, numero scheda, n scheda, num scheda, scheda officina, comm, commesse, ordine di intervento, scheda di lavoro, scheda di lavorazione, scheda intervento, scheda lavorazione, ordine lav, bolla di lavoro, bolla lavoro, ordine servizio',
  order: 'ordine, ordini, pratica, ordine-',
  document: 'documento',
  operation:
    'operazione, operazioni, intervento, interventi, lavorazione, lavorazioni, manodopera, attività, prestazione, oper, riparazione, lav, lav-, tagliando, intervento officina, tempario, operaz, lavoraz, manutenzione intervento, azione',
  line: 'riga, righe, linea, posizione, progressivo riga, posiz, voce, voci',
  location:
    'sede, sedi, filiale, filiale-, officina, concessionaria, concessionario, punto vendita, stabilimento, centro, ubicazione, sede-, punto assistenza, dealer, centro assistenza, dove, punto di assistenza, centro di assistenza, centro servizi, officina autorizzata, agenzia, succursale, sede officina, autofficina, carrozzeria sede, dealer sede',
  car: 'veicolo, veicolo-, -veicolo, auto, vettura, veic, autovettura, macchina, mezzo, automezzo, vett, mezzi, moto, motoveicolo, veicoli',
  customer:
    'cliente, cliente-, -cliente, cli, cli-, clienti, anagrafica, cl, committente, richiedente, intestatario scheda, intestatario commessa, clientela, assicurato, trasportatore, autotrasportatore',
  'customer number': 'conto, conto cliente, cod conto',
  driver:
    'conducente, guidatore, autista, utilizzatore, driver, conducenti, conducente abituale, chi consegna, utilizzatore del veicolo, driver assegnatario, assegnatario, portatore',
  owner:
    'proprietario, intestatario, titolare, intestatario veicolo, proprietaria, proprietario-, intest, proprietari, proprietario del veicolo, intestatario del veicolo, intestatario libretto, propr',
  contractor:
    'società di leasing, società di noleggio, noleggiatore, locatore, società leasing, contraente, società noleggio, leasing società, noleggiante, compagnia di leasing, società noleggio lungo termine, noleggio lungo termine, noleggiatrice, compagnia leasing, locatrice, società finanziaria, ente finanziatore',
  contact: 'contatto, referente',
  name: 'nominativo, denominazione, nome completo, nome e cognome, cognome e nome, intestazione, nominativi, nome completo cliente',
  surname: 'cognome, cognome-, cogn, cogn-, cognomi',
  firstName: 'nome di battesimo',
  initials: 'iniziali',
  salutation: 'appellativo, saluto, sig, sig ra, sig sig ra, titolo di cortesia',
  title: 'titolo',
  company:
    'ragione sociale, rag soc, azienda, società, ragione soc, ragsoc, impresa, ditta, denominazione sociale, nome azienda, rag sociale, rag soc-, ragione sociale cliente, nome ditta, nome società, organizzazione, soc',
  email:
    'email, e mail, mail, posta elettronica, indirizzo email, indirizzo mail, indirizzo e mail, mail-, posta el, emails, mails, e posta, recapito email, ind email, posta elettr',
  mobile:
    'cellulare, cell, cellulare-, mobile, cel, telefono cellulare, telefonino, tel cellulare, natel, cellulari, cell-, tel mobile, n cell, num cell, smartphone, tel cell',
  phone:
    'telefono, telefono-, tel, tel-, fisso, telefono fisso, recapito telefonico, tel fisso, telef, recapito, telefonico, telefonica, telefoni, tel fissi, num tel, telef fisso, recapiti',
  sms: 'sms, whatsapp',
  private: 'casa, privato, abitazione, personale, domicilio, privata, abit, casa-',
  business:
    'lavoro, ufficio, aziendale, professionale, uff, uff-, lavorativo, azienda, ditta, profess',
  street: 'via, via-, strada, nome via, corso, viale, piazza, via piazza, via e numero',
  address:
    'indirizzo, indirizzo-, ind, residenza, indir, indirizzi, indirizzo completo, indirizzo residenza',
  houseNumber: 'numero civico, civico, n civico, num civico, nr civico',
  addition: 'interno scala, barrato',
  postcode:
    'cap, cap-, codice postale, codice di avviamento postale, c a p, codpostale, cod postale, cod avv postale',
  place:
    'città, citta-, comune, località, luogo, citta, localita-, citt, residenza comune, comune residenza, comune di residenza, paese residenza, loc',
  country: 'nazione, paese, stato estero',
  birth:
    'nascita, data di nascita, data nascita, compleanno, nato il, dt nascita, data nasc, nato, nata, nata il, d nascita',
  day: 'il, data, data-, dt, dt-, giorno, date, quando, dat, -data, gg',
  time: 'alle, ora, ora-, orario, ore appuntamento, -ora, hr, orari, -orario',
  begin: 'inizio, dal, decorrenza, partenza, inizio-, comincia, fascia oraria, slot',
  end: 'fine, termine, scade, fine-',
  until: 'scadenza, fino al, valida fino, valido fino al, scadenza-',
  created:
    'creazione, creato, creata, inserimento, inserito, creato il, registrazione, apertura, inserimento-, aperta il, caricamento, emissione, inserita, informazioni cronologiche, presa il, preso il, presa in carico, registrato il, registrata il, richiesto il, data richiesta, prenotato il, data prenotazione, caricato il, emesso il, emessa il, aperto il, segnalato il, ricevuto il, annotato, compilato il, data di apertura, richiesta del',
  arrival:
    'ingresso, entrata, accettazione, arrivo, ingresso officina, accett, consegna in officina, ingresso-, ingr, accettaz, arrivo veicolo, arrivo previsto, consegna veicolo in officina, presa in carico veicolo, porta, portata in officina, entra, ingresso in officina',
  ready:
    'consegna, riconsegna, uscita, ritiro, restituzione, consegna-, uscita officina, pronta consegna, pronto, pronta, pronto per, pronta per, pronta il, pronto il, fine lavori, fine lavoro, ritira, ritirare, ritorno, riconsegn, resa veicolo, fine prev, termine lavori, consegna al cliente, consegna cliente, uscita veicolo',
  promised: 'promessa, promesso, concordata, promesse, concordato, impegno',
  vin: 'vin, vin-, numero di identificazione del veicolo, numero vin, codice vin, num vin, n vin',
  chassis: 'telaio, telaio-, telai, serie, codice telaio, chassis, scocca, matricola telaio',
  make: 'marca, marca-, casa costruttrice, costruttore, marchio, casa, -marca, casa automobilistica, marca vettura, mrc, casa produttrice',
  model:
    'modello, modello-, denominazione commerciale, -modello, allestimento modello, mod, modelli, versione modello, modello versione, modello vettura',
  type: 'tipo, tipologia, genere',
  plate:
    'targa, targa-, -targa, targhe, tg, numero di targa, targ, targata, numero targa, targa auto',
  registration:
    'immatricolazione, immatr, immatricolato, immatricolazione-, immat, immatricolaz, reimmatricolazione, ultima immatricolazione',
  first: 'prima, 1ª, 1a, primo',
  'first registration':
    'prima immatricolazione, data prima immatricolazione, 1a immatricolazione, prima immatr, prima imm, 1 imm, 1a imm, imm, data imm, 1ª imm, prima immatricolaz, immatricolazione prima, data di prima immatricolazione, 1 immatricolazione, data 1 immatricolazione',
  fuel: 'alimentazione, carburante, combustibile, alim, tipo alimentazione, tipo carburante, aliment, tipo di alimentazione, motorizzazione, carbur',
  truck: 'camion, autocarro, veicolo industriale',
  mileage:
    'chilometri, chilometraggio, km, kms, -km, km-, percorrenza, contachilometri, chilometri-, chilom, km percorsi, lettura km, contakm, kilometraggio, chilometr, km vettura, kilometri, lettura contachilometri, km auto, km rilevati, strada percorsa',
  current: 'attuale, attuali, correnti, corrente',
  warranty: 'garanzia',
  lease: 'leasing, noleggio, contratto di leasing, contratto leasing, contratto noleggio, nlt',
  picture: 'foto, immagine',
  label: 'oggetto, denominazione lavoro, titolo breve, descrizione breve, voce lavoro',
  description:
    'descrizione, descrizione-, descr, des, desc, des-, testo, descr-, descriz, testo lavoro, note lavori, note lavoro',
  long: 'lunga, estesa, completa, aggiuntiva, dettagliata',
  details: 'dettaglio, dettagli',
  notes: 'note, nota, osservazioni, commenti, annotazioni, commento',
  work: 'lavoro, lavori, lavori richiesti, lavori da eseguire, lavoro da eseguire, lavori eseguiti, lavoro eseguito, lavoro richiesto, cosa fare, manutenzione richiesta, lavori previsti, lav da fare, lavori da fare, servizio richiesto, interventi richiesti, intervento richiesto',
  complaint:
    'difetto, problema, motivo, sintomo, richiesta cliente, anomalia, reclamo, guasto, motivo visita, richiesta, richiesta del cliente, difetto lamentato, inconveniente, difetti, guasti, problemi, sintomi, motivo della visita, motivo appuntamento, causale, lamentela, segnalazione, segnalazione cliente, richieste cliente, motivo ingresso, descrizione difetto, descrizione guasto',
  price:
    'prezzo, prezzo-, listino prezzo, prezzi, tariffa, prezzo vendita, prz, prezzo al pubblico, prezzo eur, importo eur',
  amount: 'importo, importo-, imp, importi, imp-, valore',
  including: 'iva inclusa, ivato, con iva, iva compresa, lordo, iva incl',
  mechanic: 'meccanico, tecnico, operaio',
  waiting:
    'attende, attesa, in attesa, cliente attende, attesa in officina, cliente in attesa, attende in sede, attende in officina, aspetta, attende qui, aspetta in sede, aspetta auto, attende auto, attende veicolo, attesa cliente, si ferma, rimane in attesa, attende sul posto, attende in concessionaria, aspetta in officina, aspetta qui',
  internal: 'interno, interna',
  preferred: 'preferito, preferita, preferenza',
  channel: 'canale',
  not: 'non, no, nessun, nessuna, senza, mai, rifiuta, rifiutato, nega, negato, non consentito, non consentita, non autorizzato, non desiderato, non gradito',
  block: 'blocco, blocca, bloccato, bloccata, bloccare, blocco-, inibito, bloccate, bloccati',
  reach:
    'contattare, chiamare, disturbare, contatto, contatti, telefonare, contattabile, contattato, chiamate, chiamato, telefonato, disturbato',
  message:
    'comunicazioni, comunicazione, messaggi, messaggio, notifiche, avvisi, invio, invii, invio messaggi, notifica, avviso',
  optOut:
    'opt out, optout, non contattare, non chiamare, dnc, non desidera contatti, non disturbare, no contatti, no contatto',
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
  flag: 's n, sì no, si no, flag, indicatore, spunta',
  job: 'servizio, servizi',
  user: 'utente',
  lessee: 'locatario, locataria, noleggiante cliente',
  'day time': 'data ora, data e ora, dataora, data orario',
  extra:
    'altro, altri, altra, altre, aggiuntivo, aggiuntivi, aggiuntiva, aggiuntive, extra, supplementare, supplementari, ulteriore, ulteriori',
  currency: 'euro, chf',
  state: 'fase',
  payer:
    'intestatario fattura, pagante, fatturare a, cliente fatturazione, intestatario della fattura',
  tyreChange: 'cambio, cambio gomme',
  'begin alone': '=dalle, =da',
  'day weekday': '=giorno',
  confirmed: 'confermato, confermata',
  other:
    'fattura, fatturazione, fatturato, pagante, pagamento, accettatore, consulente, venditore, addetto, utente, operatore, dipendente, responsabile, motore, anno, colore, interni, versione, allestimento, quantità, qta, unità, sconto, ore, durata, minuti, tempo, ponte, chiave, chiavi, sostitutiva, auto sostitutiva, cortesia, auto di cortesia, sostituzione, ultimo, ultima, prossimo, prossima, precedente, successivo, lista, saldo, totale, totali, iva, assicurazione, assicuratore, sinistro, perito, preventivo, modifica, modificato, aggiornamento, chiusura, chiuso, annullato, lingua, sesso, reparto, categoria, gruppo, priorità, pneumatici, gomme, fax, sito, banca, iban, partita iva, p iva, codice fiscale, potenza, cilindrata, peso, cambio, cavalli, cv, kw, cc, vendita, acquisto, revisione, scadenza revisione, bollo, provincia, regione, stato, ricambi, magazzino, fornitore, articolo, tagliando, manutenzione, promemoria, imponibile, netto, senza iva, classe, settore, secondo, coniuge, costo, postazione, macchina agricola, assistente, priorita, creato da, creata da, inserito da, inserita da, aperto da, aperta da, registrato da, firma, carrozzeria, fatturare a, cliente fatturazione, paga, pagato, acconto, caparra, cort, autocortesia, macchina sostitutiva, mecc, preventivato, presa da, presa in carico da, polizza, km tagliando, rev, utente creazione, nome utente, posto, hotel gomme, deposito gomme, finito, effettiva, effettivo, reale, anno imm',
};
