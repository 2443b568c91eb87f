import type { ColumnWords } from './column-words';

/** Italian, with the names of Infinity, Sicom and Crossline. */
export const it: ColumnWords = {
  ignored:
    'ricevere, inviare, desidera, vuole, di, del, della, dello, dei, delle, degli, il, lo, la, i, gli, le, un, una, e, o, in, a, al, alla, per, con, da, dal, nel, su, è, campo, dati, d, l, fattibile, essere, sia, suo, sua, tuo, tua, vostro, se conosciuto, facoltativo, obbligatorio, da fare, si, ha, ed, se, nel caso, scelto, scelta, selezionato, selezionata, quale, vostra, abituale, assegnato, assegnata, vuoi, desideri, hai, circa, che, eventuale, eventuali, vi, ci, me, indicare, inserire',
  number: 'numero-, num, num-, n, nr, n-, nro, #, rif, riferimento, nr-',
  id: 'id, -id-, identificativo, id esterno',
  code: 'codice-, cod, cod-, cd, cd-',
  dms: 'dms',
  appointment:
    'appuntamento-, -appuntamento, app, appuntamenti, visita, prenotazioni, prenotato, appunt-, appto, prenotazione officina, prenot, turno, visita officina, appuntamento officina, pre, prenotata per, fissato per, pren',
  planned:
    'previsto, prevista, pianificata, pianificato, programmata, programmato, stimata, stimato, prev, pianif, programm, desiderata, desiderato, richiesta, presunta, presunto, stim, desiderate, richiesto, presunti, richiesti, richieste, desiderati, concordati, previsti',
  workshop: 'officina, riparatore',
  workOrder:
    'ordine di lavoro, ordine lavoro, odl, ordine di riparazione, ordine riparazione, scheda lavoro, ordine officina, foglio di lavoro, commessa-, foglio lavoro, ordine di servizio, ord lavoro, ord di lavoro, ord lav, scheda officina, comm, commesse, ordine di intervento, scheda di lavoro, scheda di lavorazione, scheda intervento, scheda lavorazione, ordine lav, bolla di lavoro, bolla lavoro, ordine servizio, ordine assistenza, odr, bolla officina, foglio officina, ods, scheda riparazione, numcom, scheda',
  order: 'ordini, pratica, ordine-',
  document: 'documento',
  operation:
    'operazioni, intervento, interventi, lavorazioni, manodopera, attività, prestazione, oper, riparazione, lav, lav-, tagliando, intervento officina, tempario, operaz, lavoraz, manutenzione intervento, azione, op, op-, interv-, riparaz, mdo, ope, lavorazione',
  line: 'riga, righe, linea, posizione, progressivo riga, posiz, voce, voci',
  location:
    'sede, sedi, filiale-, officina, concessionaria, concessionario, punto vendita, stabilimento, centro, ubicazione, sede-, punto assistenza, dealer, centro assistenza, dove, punto di assistenza, centro di assistenza, centro servizi, officina autorizzata, agenzia, succursale, autofficina, carrozzeria sede, stazione, gommista, off, off-, concess, riparatore, sed, fil',
  car: 'veicolo-, -veicolo, auto, vettura, veic, macchina, mezzo, vett, mezzi, moto, veicoli, ciclomotore, scooter, furgone, automobile, vei, autobus',
  customer:
    'cliente-, -cliente, cli, cli-, clienti, anagrafica, cl, committente, richiedente, intestatario scheda, intestatario commessa, clientela, assicurato, trasportatore, autotrasportatore, vendere a, acquirente, compratore, clien, socio',
  debtor: 'debitore',
  driver:
    'conducente, guidatore, autista, utilizzatore, driver, conducenti, chi consegna, utilizzatore del veicolo, assegnatario, portatore, chi porta, conduc',
  owner:
    'intestatario, titolare, proprietaria, proprietario-, intest, proprietari, intestatario libretto, propr, intestataria, intestat, proprietario del veicolo, intestatario del veicolo',
  contractor:
    'società di leasing, società di noleggio, noleggiatore, locatore, società leasing, contraente, società noleggio, leasing società, noleggiante, compagnia di leasing, società noleggio lungo termine, noleggio lungo termine, noleggiatrice, compagnia leasing, locatrice, società finanziaria, ente finanziatore, finanziaria, soc leasing, soc noleggio, gestore flotta',
  contact: 'contatto, referente',
  name: 'nominativo, denominazione, nome completo, nome e cognome, cognome e nome, intestazione, nominativi, nome completo cliente, nome cognome, cognome nome, denominaz',
  surname: 'cognome-, cogn, cogn-, cognomi, cog',
  firstName: 'nome di battesimo, prenome',
  initials: 'iniziali',
  salutation: 'appellativo, saluto, sig, sig ra, titolo di cortesia',
  title: 'titolo',
  company:
    'azienda, società, ragione soc, impresa, ditta, denominazione sociale, nome azienda, rag soc-, ragione sociale cliente, nome ditta, nome società, organizzazione, soc, ente, rs, ragsociale, ragione sociale',
  email:
    'email, mail, posta elettronica, mail-, posta el, mails, e posta, recapito email, posta elettr',
  mobile:
    'cell, cellulare-, mobile, cel, telefonino, natel, cellulari, cell-, smartphone, telcel, gsm',
  phone:
    'telefono-, tel, tel-, fisso, recapito, telefonico, telefonica, telefoni, tel fissi, recapiti, rec telefonico, telfisso, rete fissa, telef-',
  sms: 'sms, whatsapp',
  private: 'casa, privato, abitazione, personale, domicilio, privata, abit, casa-',
  business: 'lavoro, ufficio, aziendale, professionale, uff, uff-, lavorativo, profess',
  street: 'via, via-, strada, nome via, corso, viale, piazza, via e numero, via numero',
  address: 'indirizzo-, ind, residenza, indirizzi, indirizzo completo, dom, indir',
  houseNumber: 'numero civico, civico, n civico, num civico, nr civico, civ, n civ',
  addition: 'interno scala, barrato',
  postcode:
    'cap, cap-, codice postale, codice di avviamento postale, codpostale, cod avv postale, c postale, zip, codpost',
  place:
    'citta-, comune, luogo, localita-, citt, paese residenza, loc, local, localit, loc-, comune di residenza, cit',
  country: 'nazione, paese, stato estero, naz, paese area geografica',
  birth: 'nascita, compleanno, nato, nata, dnasc, data di nascita, nato il, nata il, data nasc',
  day: 'il, data, data-, dt, dt-, giorno, date, quando, dat, -data, gg, giorni, dat-',
  time: 'alle, ora, ora-, ore appuntamento, -ora, hr, orari, -orario, orario-, h, or-',
  begin: 'dal, decorrenza, partenza, inizio-, comincia, fascia oraria, slot, inizia, avvio, fascia',
  end: 'fine, termine, scade, fine-, scad, termina',
  until: 'fino al, valida fino, valido fino al, scadenza-',
  created:
    'creazione, creato, creata, inserito, creato il, registrazione, inserimento-, aperta il, caricamento, emissione, inserita, informazioni cronologiche, presa il, preso il, presa in carico, registrato il, registrata il, richiesto il, data richiesta, caricato il, emesso il, emessa il, aperto il, segnalato il, ricevuto il, annotato, compilato il, data di apertura, richiesta del, inviata, inviato, compilata, compilato, caricam, ins, prenotata il, aperta, richiesta inviata, telefonata, scheda compilata',
  opened: 'apertura',
  arrival:
    'entrata, accettazione, arrivo, accett, consegna in officina, ingresso-, ingr, accettaz, consegna veicolo in officina, presa in carico veicolo, porta, portata in officina, entra, ingresso in officina, arriva, portare, ricezione, accettato, lascia, lasciare, ricevimento, ingresso officina, acc, ing',
  ready:
    'riconsegna, uscita, ritiro, restituzione, consegna-, pronto, pronta, pronta il, pronto il, fine lavori, fine lavoro, ritira, ritirare, ritorno, riconsegn, resa veicolo, fine prev, termine lavori, fine riparazione, completamento, ritirato, riconsegnare, riconsegnato, restit, finito per, rilascio, reso, fine intervento, uscita officina, consegna al cliente, ric',
  promised: 'promessa, promesso, concordata, concordato, impegno, promess',
  vin: 'vin, vin-, numero di identificazione del veicolo, codice vin',
  chassis: 'telaio-, telai, serie, codice telaio, chassis, scocca, matricola telaio, nr telaio',
  make: 'marca-, casa costruttrice, marchio, casa, -marca, casa automobilistica, mrc, casa produttrice, nome marca, marc, brand, marca commerciale',
  model:
    'modello-, denominazione commerciale, -modello, allestimento modello, mod, modelli, versione modello, modello versione, nome modello, tipo auto, mod-, descrizione veicolo',
  type: 'tipo, tipologia, genere',
  plate: 'targa-, -targa, targhe, tg, numero di targa, targ, targata, numero targa, targato',
  first: 'prima, 1ª, 1a, primo',
  'first registration':
    '1 imm, imm, 1 immatricolazione, immatricolazione-, immat, imm-, immatricolata, data di prima immatricolazione, data 1 immatricolazione, immatricolato, immatricolaz',
  fuel: 'alimentazione, carburante, combustibile, alim, aliment, motorizzazione, carbur, benzina diesel, propulsione, energia, tipo di alimentazione',
  truck: 'camion, autocarro, veicolo industriale',
  mileage:
    'chilometraggio, km, kms, -km, km-, percorrenza, contachilometri, chilometri-, chilom, km percorsi, lettura km, contakm, kilometraggio, chilometr, kilometri, lettura contachilometri, strada percorsa, odometro, km totali, kmt, km quadro',
  current:
    'attuale, attuali, correnti, corrente, dichiarati, dichiarato, rilevato, rilevati, effettivi',
  warranty: 'garanzia, gar',
  lease:
    'leasing, noleggio, contratto di leasing, contratto leasing, contratto noleggio, nlt, locazione, nolo',
  picture: 'foto, immagine',
  label: 'oggetto, denominazione lavoro, titolo breve, descrizione breve, voce lavoro',
  description:
    'descrizione-, des, desc, des-, testo, descr-, descriz, testo lavoro, note lavori, note lavoro, descrizione, ds-',
  long: 'lunga, estesa, completa, dettagliata',
  details: 'dettaglio, dettagli',
  notes: 'note, nota, osservazioni, commenti, annotazioni, commento',
  work: 'lavoro, lavori, lavori richiesti, lavori eseguiti, lavoro eseguito, cosa fare, manutenzione richiesta, lavori previsti, lav da fare, servizio richiesto, interventi richiesti, intervento richiesto, eseguire, tipo lavoro, istruzioni',
  complaint:
    'descrizione cliente, difetto, problema, motivo, sintomo, richiesta cliente, anomalia, reclamo, guasto, richiesta, richiesta del cliente, inconveniente, difetti, guasti, problemi, sintomi, motivo della visita, causale, lamentela, segnalazione, motivazione, anomalie, inconvenienti, danno, danni, reclami, segnalazioni, esigenze, richieste, segnalato, segnalata, segnalati, segnalate, riscontrato, lamentato',
  price:
    'prezzo-, listino prezzo, prezzi, tariffa, prezzo vendita, prz, prezzo al pubblico, prezzo eur, importo eur',
  amount: 'importo-, imp, importi, imp-, valore',
  including: 'iva inclusa, ivato, con iva, iva compresa, lordo, iva incl, iva comp, ivata',
  mechanic: 'meccanico, tecnico, operaio',
  waiting:
    'attende, attesa, aspetta, attende qui, si ferma, rimane in attesa, attende sul posto, aspetta qui, in sala, sala attesa, attendere, aspettare, attendi, aspetti, attesa in officina, cliente in attesa, attende in sede, attende in officina, aspetta in sede, attende in concessionaria, aspetta in officina',
  internal: 'interno, interna',
  preferred: 'preferito, preferita, preferenza',
  channel: 'canale',
  not: 'non, mai, rifiuta, rifiutato, nega, negato, non consentito, non consentita, non autorizzato, non desiderato, non gradito, vieta, vietato, vietata, divieto, non accetta',
  'not absent': 'nessun, nessuna, nessuno, senza, non ha, niente, non possiede, no',
  block: 'blocca, bloccato, bloccata, bloccare, blocco-, inibito, bloccate, bloccati',
  reach:
    'contattare, chiamare, disturbare, contatti, telefonare, contattabile, contattato, chiamate, chiamato, telefonato, disturbato',
  message:
    'comunicazioni, comunicazione, messaggi, messaggio, notifiche, avvisi, invio, invii, notifica, avviso, inviare mail, inviare email, mandare mail, mandare email, scrivere',
  deceased: 'deceduto, deceduta',
  optOut: 'optout, dnc, blacklist, no contatti, no contatto, disiscritto da tutto',
  'advertising stop':
    'registro delle opposizioni, registro opposizioni, robinson, disiscritto, rpo',
  stop: 'opposizione, stop, revoca, revocato, rifiuto, si oppone, revocata, revocati',
  privacy: 'privacy, gdpr, trattamento dati, dati personali, rgpd',
  advertising:
    'pubblicita, marketing, newsletter, promozioni, commerciale, commerciali, mailing, promozionale, promozionali, pubblicitario, pubblicitari, offerte, pubbl, campagne, promozione',
  consent:
    'consensi, consenso-, accetta, autorizza, autorizzazione, acconsente, optin, permesso, accettato, iscritto, consente, liberatoria, nessuna opposizione, autorizzato, autorizzata, ok, accetto, acconsento, desidera ricevere, consentito, accettata, iscrizione',
  'preferred channel': 'mezzo di contatto, modalità di contatto, come contattare',
  modelRange: 'gamma',
  givenName: 'nome, nome-',
  flag: 's n, si no, flag, indicatore, spunta',
  job: 'servizio, servizi, serviz',
  user: 'utente',
  lessee: 'locatario, locataria, noleggiante cliente',
  'day time': 'dataora',
  extra:
    'altro, altri, altra, altre, aggiuntivo, aggiuntivi, aggiuntiva, aggiuntive, extra, supplementare, supplementari, ulteriore, ulteriori',
  currency: 'euro, chf',
  state: 'fase',
  payer:
    'intestatario fattura, pagante, cliente fatturazione, intestatario della fattura, fattura a, fatturare, pagatore, chi paga, cliente fatt',
  tyreChange: 'cambio, cambio gomme, montaggio, cambio pneumatici, cambio stagionale',
  'begin alone': '=dalle, =da',
  'day weekday': '=giorno',
  confirmed: 'confermato, confermata',
  booked: 'prenotato il',
  booking: 'prenotazione',
  'created day': 'datains, dtcrea',
  'appointment number': 'richiesta web, codice richiesta',
  'appointment day': 'dataapp',
  'appointment time': 'oraapp',
  'private phone': 'telcasa, telab',
  'business phone': 'telufficio, teluff',
  'ready planned': 'prevcons, cons prev, fine prevista, fine stimata',
  'ready day': 'datacons, datcon, dtcons',
  'ready time': 'oracons, oraric, oracon, orcons',
  'car number': 'n flotta, numero interno, n interno, num interno',
  'extra work': 'anche, inoltre, in più',
  reference: '=riferimento, =rif',
  'customer name': 'sig ditta',
  'registration dms': 'reimmatricolazione, ultima immatricolazione, reimm',
  manufacturer: 'costruttore, produttore, fabbricante',
  'customer created': 'cliente dal',
  'customer account': 'conto',
  'owner created': 'proprietario dal, intestatario dal, proprietario da',
  cancelled: 'annullato, annullata, annullamento, disdetto',
  other:
    '=acc, fattura, fatturazione, fatturato, pagamento, accettatore, consulente, venditore, addetto, operatore, dipendente, responsabile, motore, anno, colore, interni, versione, allestimento, quantità, qta, unità, sconto, ore, durata, minuti, tempo, ponte, chiave, chiavi, sostitutiva, cortesia, sostituzione, ultimo, ultima, prossimo, prossima, precedente, successivo, lista, saldo, totale, totali, iva, assicurazione, assicuratore, sinistro, perito, preventivo, modifica, modificato, aggiornamento, chiusura, chiuso, lingua, sesso, reparto, categoria, gruppo, pneumatici, gomme, fax, sito, banca, iban, partita iva, p iva, codice fiscale, potenza, cilindrata, peso, cavalli, cv, kw, cc, vendita, acquisto, revisione, bollo, provincia, regione, stato, ricambi, magazzino, fornitore, articolo, manutenzione, promemoria, imponibile, netto, classe, settore, secondo, coniuge, costo, postazione, macchina agricola, assistente, priorita, aperto da, aperta da, registrato da, firma, carrozzeria, paga, pagato, acconto, caparra, cort, mecc, preventivato, presa da, presa in carico da, polizza, rev, utente creazione, nome utente, posto, hotel gomme, deposito gomme, finito, effettiva, effettivo, reale, =interno, ordine cliente, fatt, tutto il giorno, =accett, genere veicolo, =commerciale, importo manodopera, patente, =casa, =serie, segnalato da, richiesto da',
};
