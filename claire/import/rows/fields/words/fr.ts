import type { ColumnWords } from './column-words';

/** French, with the names of Cosmos, Irium, Datafirst, link2fleet and the carte grise. */
export const fr: ColumnWords = {
  ignored:
    'recevoir, envoyer, souhaite, veut, de, du, des, d, la, le, les, l, un, une, et, ou, en, au, aux, a, à, pour, sur, dans, est, avec, chez, svp, champ, fiche, son, sa, ses, lors, être, soit, désire, votre, vos, vous, je, nous, mon, ma, mes, j, si connu, obligatoire, facultatif, optionnel, attribué, attribuée, affecté, affectée, assigné, mon véhicule, ma voiture, s, e, il, elle, à partir, pas utilisé, ni, choisi, choisie, sélectionné, sélectionnée, affiché, tout, tous, toute, toutes, choisies, choisis, sélectionnées, sélectionnés, quelle, quel, indiquez, précisez, saisissez, renseignez, éventuel, éventuelle, éventuellement, actuellement, veuillez, attitré, attitrée, désigné, cette, ce, cet, souhaitez vous, voulez vous, avez vous, principal, principale, nouv, automatique, automatiques',
  number:
    'numéro, num, num-, no, n, nb, nb-, nbre, ref, réf, reference, #, n-, nr, ndeg, numer, no-',
  id: 'id, -id-, identifiant, ident, id externe',
  code: 'code, code-, cd, cod',
  dms: 'dms',
  appointment:
    'rdv, rdv-, -rdv, rendezvous, visite, rv, rdv garage, planning rdv, prise en charge atelier, passage atelier, fait rdv, afspraak, venue, réservé pour, réservée pour, pris pour',
  planned:
    'prévu, prev, planifié, planning, estimé, souhaitée, souhaité, prévisionnelle, prévisionnel, prévisible, souhaitées, souhaités, désiré, convenu, envisagé, programmé, attendu, proposé, planif, demandée, demandées',
  workshop: 'atelier, atel, garage, réparateur',
  service: 'service, après vente, apv, sav',
  workOrder:
    'ordre de réparation, ordre réparation, or, or-, -or, ordre, dossier atelier, ordre de travail, bon de travail, ot, dossier or, ordre rep, fiche de travail, fiche de travaux, fiche travaux, fiche atelier, ordre d intervention, bon atelier, ordre de service, ordre atelier, dossier réparation, dossier de réparation, fiche de réparation, bon de réparation, ordre de trav, ordre de rép, bt, fiche travail, ordre repar, fiche intervention, fiche réparation, dossier sav, werkorder, job, ordre de travaux, or carrosserie',
  document: 'document, pièce comptable, bon',
  operation:
    'intervention, inter, opération, oper, op, prestation, travail, tâche, main d œuvre, mo, forfait, acte, travx, réparation, entretien prestation, révision prestation, opé, prest, main oeuvre, action, presta, ope, intv',
  line: 'ligne, lig, rang, position ligne',
  location:
    'num soc, etablissement, étab, agence, succursale, site, concession, point de service, garage, localisation, filiale, point de vente, lieu, implantation, sit, centre auto, centre, agence d entretien, garage d entretien, centre d entretien, =où, point service, garage agréé, centre de service, réparateur, sites, établissemt, rrdi, siège, antenne, centre pneus, garage prestataire, établ, succ, implant, ag, etb, ets, hub, prévu chez, planifié chez',
  car: 'voiture, véh, veh, auto, vhl, vehicule-, automobile, vh, matériel, engin, véhic, moto, vp, vu, fourgon, deux roues, scooter, camionnette, camion, autocar',
  fleet: 'parc, flotte, véhicule parc, véhicule flotte',
  customer:
    'clt, cli, cli-, clte, tiers, donneur d ordre, demandeur, déposant client, qui, cl-, transporteur, acheteur, klant, kunde, adhérent, bénéficiaire, clients, cliente, client, client porteur, cli porteur',
  debtor: 'débiteur',
  'customer number': 'no adresse, n adresse, no adr, n adr',
  driver:
    'conducteur, conductrice, chauffeur, utilisateur du véhicule, conduct, déposant, salarié conducteur, collaborateur conducteur, conducteur principal, affectataire, agent affectataire, attributaire, utilisateur véhicule',
  owner:
    'titulaire, titulaire carte grise, titulaire cg, proprietaire-, propriét, détenteur, possesseur, proprio, prop, acquéreur, propr, titul, propriétaire carte grise',
  contractor:
    'société de leasing, leaseur, loueur, organisme de leasing, contractant, société de location, bailleur, organisme de location, crédit bailleur, locatrice, compagnie de leasing, sté leasing, société de crédit bail, leasing société, organisme financier, société locatrice, société financement, loueur longue durée, loueur lld, société lld, bailleur financier, financeur, fleeter',
  contact: 'contact',
  name: 'nom, -nom, noms, nom complet, dénomination, nom-, patronyme usuel, nom et prénom, dénom, nomc, identité, nom prénoms',
  surname:
    'nom de famille, patronyme, nom usuel, nom patronymique, nom usage, nom d usage, nom naissance, nomfamille',
  firstName: 'prénom-, prén, pren, prénom usuel, prenm, vorname, prénom, precli',
  initials: 'initiale',
  salutation:
    'civilite, civ, formule de politesse, politesse, m mme, mr mme, monsieur madame, mme m, mlle, anrede, civil',
  title: 'titre, titr',
  company:
    'société, entreprise, nom de la société, sté, rs, dénomination sociale, compagnie, nom entreprise, raison sociale client, nom société, nom de société, organisme, soc, rais soc, rais sociale, enseigne, personne morale, employeur, raison sociale, raison soc, firme',
  email:
    'email, mail, courriel, mél, mel, adresse électronique, courrier électronique, messagerie, mèl, mails, adrmail, adresse mail, adr mail, adr e mail',
  mobile:
    'mobile, gsm, port, cellulaire, mob, port-, portable-, natel, cellul, smartphone, 06, handy, telp, n portable, por',
  phone:
    'tél, tel-, telephone-, tph, fixe, ligne fixe, -tel, tphone, téléphonique, par téléphone, ligne directe, joignable au, phone, telfix, teleph, téléph',
  sms: 'sms, texto',
  private: 'domicile, privé, personnel, personnelle, dom, maison, particulier, perso-, dom-',
  business:
    'professionnel, professionnelle, pro, bureau, bur, travail, prof, boulot, pro-, société tél, profes, entreprise',
  street:
    'rue, voie, nom de rue, nom de voie, libellé voie, avenue, rues, chemin, libellé rue, voirie, nomrue',
  address:
    'adresse, adr, adr-, adresse postale, ligne adresse, adresse1, adresse ligne 1, adresse domicile, adresse complète',
  houseNumber:
    'numéro de rue, no rue, numéro de voie, no voie, n voie, numéro voie, numéro rue, no dans la rue, numéro maison, numéro dans la rue, n maison, # maison, # bus, # boîte, # bte, n bus, nrue, # rue',
  addition: 'bis ter, boîte, bte',
  postcode:
    'cp, cp-, codepostal, cpostal, code postale, npa, cpost, cod postal, npa localité npa, cdpost, cpos, cpst, zip, cpo, code post, codpost, cp client',
  place: 'commune, localité, bureau distributeur, ville-, municipalité, gemeente, vill, vil',
  country: 'cpays, pays, nation, pays région',
  birth: 'naissance, date de naissance, né le, née le, anniversaire, naiss, né, née, dnais',
  day: 'le, date, date-, dt, dt-, jour, -date, quand, dat, dat-, datum, dte, dates',
  time: 'hr-, à, hre, heure-, h, horaire, hr, -heure, hh mm, heur, heu, heu-, uur, uhrzeit, hrs',
  begin:
    'commencement, démarrage, a partir du, à partir, début-, dep, debut prevu, commence, commence à, créneau, tranche horaire, créneau horaire, tranche',
  end: 'fin, fin-, expiration, terme, échéance contrat, expire',
  until: 'jusqu, échéance, valable jusqu au, validité',
  created:
    'créé, créée, crea, creation-, saisi, créé le, créée le, enregistré le, saisi le, depuis, ouverture, date ouverture, ouvert le, emission or, prise de rdv, encodé, encodage, enregistrement, enregistrée, horodateur, soumis, soumission, réservé le, demande faite, pris le, rdv pris le, ajout, ajouté le, noté le, noté, date prise rdv, date de prise de rendez vous, date de prise rdv, prise de rendez vous, prise rdv, demandé le, date demande, demande du, déclaré le, date déclaration, réceptionné le or, ouverture dossier, émis le, date d émission, établi le, commandé le, date commande or, inscrit le, or ouvert le, réservation faite, réservée le, réservé, =horodatage, envoyé le, planifié le, saisie le, ouverture or, cre, sai',
  opened: 'ouvert',
  arrival:
    'réception, dépôt, recept-, accueil, réceptionné, prise en charge, entré, entrée véh, dépôt le, déposé le, déposé, amène, arrive, présentation, immobilisation début, date d entrée atelier, amené le, apporte, à déposer, réceptionné le, déposera, déposez, reçoit, entrée en atelier, entrée garage, ent, rentrée, rentrée véhicule',
  ready:
    'restitution, sortie, récupération, reprise client, restitué, mise à disposition, prêt le, livraison atelier, prêt pour, prête le, prêt pour le, remise véhicule, remise du véhicule, remise client, remise prévue, fin de travaux, fin des travaux, fin travaux, départ, retour, heure de reprise, prêt à, prête, enlèvement, remise en main, livraison client, fin d intervention, fin intervention, fin réparation, fin d immobilisation, date de fin de travaux, à rendre, échéance travaux, immobilisation fin, rendu le, à livrer, livrable, véhicule prêt, rendu, rendre, sort le, à récupérer, récup, récupère, disponible le, remise clés, fin rép, enlev, reprendre, sor, ret, restit',
  promised:
    'promesse, promesse de livraison, promise le, promis le, engagement, annoncé, prom, promis, promise',
  vin: 'vin, vin-, niv, numéro vin, numéro d identification du véhicule, numéro d identification, code vin, code identification, num vin, n vin, série du type, vin complet, fahrgestell',
  chassis:
    'serie, chassis-, cadre, châs, chassi, fahrgestellnr, nser, n série, n chassis, numser, cha, chass',
  make: 'marque-, mrq, mque, marq, merk, fabr, mar, mq, marque commerciale',
  model:
    'dénomination commerciale, modele-, appellation commerciale, mod, modèle commercial, nom commercial, désignation commerciale, mdl, modèle version, version modèle, libellé commercial, type commercial, désignation modèle, modl, camion, libellé véhicule, désignation véhicule, libellé modèle, denom, mod-',
  type: 'type, genre, typ, nature',
  plate:
    'immatriculation, immat-, immatriculat, imma, minéralogique, imm, matricule véhicule, matricule du véhicule, plaque canton, n plaque, numéro minéralogique, immatricul véh, imat, no plaque, # plaque, nummerplaat, kontrollschild, n imat, # imat, imatriculation, immatric, # immat, plaq, n immat, plaque, plaques, immatricul, immatriculation définitive, plaque définitive',
  registration: 'mise en service, immatriculé, certificat d immatriculation',
  first: '1ère, 1ere, premier, 1re, 1er, première fois, prem',
  'first registration':
    'mise en circulation, mec, dpmc, circulation, date mec, mise circulation, mise en circ, pmc, dmc, dmec, d1mc, 1ère immat, 1re immat, 1ère immatriculation, 1ère circ, mise en route, 1ère mise circ, pmec, 1ere mc, première mc, date mc, 1re inscription, première inscription, date div, mise circul, dpmec, datpmc',
  fuel: 'carburant, energie-, carb, motorisation, type de motorisation, source d énergie, énergie moteur, essence diesel, brandstof, ener, ene, carbur',
  truck: 'poids lourd, pl, poids lourds',
  mileage:
    'kmcompt, km, kms, -km, compteur, kilometrage-, km-, kil, relevé km, index compteur, nombre de km, nombre de kilomètres, nb km, index km, km parcourus, kilomètres parcourus, relevé kilométrique, totalisateur, km dernier, dernier km, kilometr, klm, compteur kilométrique, km annoncé, odomètre, dernier odomètre, lecture compteur, km total, kilométrage, kilom',
  current:
    'actuel, actuelle, dernier connu, relevé, réel, déclaré, approximatif, approximative, approx',
  warranty: 'garantie, gar',
  lease: 'leasing, loa, lld, contrat de location, contrat, location longue, bail',
  apk: 'apk',
  hu: 'hu',
  netherlands: 'pays bas, nl',
  germany: 'allemagne',
  rdw: 'rdw',
  typeApproval: 'numéro de réception, homologation',
  mcc: 'mcc',
  state: 'statut, état, stade',
  picture: 'photo, image',
  url: 'url, lien',
  label:
    'désignation, lib, intitulé, libelle-, lib-, désig, libel, libellé court, nom prestation, lb, lb-, libellé, libelle',
  description: 'description, desc, descr, descriptif, descriptif des travaux, texte',
  long: 'long, longue, complète, détaillé',
  details: 'détail, précisions, complement-',
  notes: 'remarque, observation, note, notes, commentaire, obs, mémo, annotation',
  work: 'travaux, demande client, travaux effectués, nature des travaux, demande, travaux réalisés, à faire, quoi, travail souhaité, à effectuer, à réaliser, entretien demandé, à prévoir, instructions, consigne, nature travaux, nature intervention, nature réparation, tvx, à exécuter, trav demandés, demandes',
  complaint:
    'motif, plainte, symptôme, raison, problème, panne, motif de la visite, objet, raison de la visite, objet du rdv, défaut, motif du rendez vous, anomalie, dysfonctionnement, demandes client, demande du client, souhait client, objet de la visite, constat client, doléance, motif d immobilisation, motif immobilisation, observation client, remarque client, dégât, dommage, concerne, signalement, réclamation, constaté, constatée, signalé, signalée, rencontré, déclarée, nature des dégâts',
  price:
    'prix, tarif, prix-, pv, prix unitaire ttc, prix vente, prix total ligne, prix eur, montant eur, px',
  amount: 'montant, mt, mnt, mt-, mont, coût ttc',
  including: 'ttc, tvac, tva comprise, tva incluse, ttc inclus, tva inclue, taxes comprises',
  mechanic: 'mécanicien, technicien, mécano',
  visible: 'visible, visible par',
  agreed: 'accord, accepté, validé',
  waiting:
    'attend, attente, sur place, attendez, attend au garage, attend à l atelier, attend dans nos locaux, attend ici, attend dans le hall, rest, attendra, attendre, attend pendant, reste, attendrez, sur site, patiente, att, attente s place, attente sur place',
  internal: 'interne',
  walkIn: 'client de passage, passage',
  isLease: 'est société de leasing, est leasing',
  preferred: 'préféré, préférence, privilégié',
  channel: 'canal, moyen',
  not: 'ne pas, ne, non, ne plus, jamais, plus, non autorisé, pas autorisé, indésirable, rejette, décline',
  'not absent': 'pas, aucun, aucune, sans, n a pas, pas encore',
  block: 'blocage, bloque, interdit, interdiction, verrouillé',
  reach:
    'contacter, sollicité, joindre, écrire, appel, contactable, contacte, contactés, joint, joignable, dérangé, démarché, importuner, relancer, relance',
  message:
    'communication, message, notification, comm, notifs, envoi, message sms, com, rappel sms, rappels sms, alerte, courriers, envoyer de mail, envoyer de mails, envoyer d email, envoyer d emails, envoyer de mél, envoyer de sms, envoyer de message',
  deceased: 'décédé, décédée',
  optOut:
    'optout, dnc, opposé au contact, refus com, ne plus me contacter, optout total, désinscription totale, liste noire, =opposition, top opposition, ind opposition, =npc, blacklist, liste repoussoir, stop communication, stop contact, désinscrit de tout, désabonné de tout, désinscrit, désabonné, désinscription, désabonnement',
  'advertising stop': 'bloctel, liste rouge, robinson',
  stop: 'stop, opposition, refus, retrait, oppose',
  privacy: 'rgpd, données personnelles, confidentialité, vie privée, cnil',
  advertising:
    'publicité, pub, pubs, marketing, mailing, newsletter, démarchage, prospection, commercial, offres, sollicitation, lettre d information, infolettre, emailing, publipostage, campagnes, publicitaire, promotionnel, promotion, actualités',
  consent:
    'consentement, accepte, acceptation, autorisation, autorisé, optin, abonné, inscrit, consent, d accord, abonnement, acceptée, accord pour, ok, peut être contacté, peut être appelé, souhaite être contacté, accord contact, pas d opposition, sans opposition, aucune opposition, accord sms, accord mail, j accepte, permet, souhaite recevoir, coche, accord e mail',
  'preferred channel': 'moyen de contact, mode de contact, mode de communication, contacter par',
  contactPerson: 'interlocuteur',
  by: 'par',
  modelRange: 'gamme',
  'ready day':
    '=dtfin, =datfin, date de remise, date remise, dres, dsor, dliv, datres, dfin, datliv, date rest',
  'ready time':
    '=hrfin, =heufin, heure de remise, heure remise, hres, hsor, hliv, heure reprise, heuliv, heusor, heure rest, hre rest, h rest',
  'appointment day': 'date de passage, date passage, drdv',
  'driver number': 'matricule conducteur, matricule du conducteur, matricule salarié',
  'appointment planned': 'passage prévu, passage souhaité',
  flag: 'o n, oui non, indicateur, flag, top, top-',
  user: 'utilisateur, usager',
  lessee: 'locataire, preneur, crédit preneur, preneur de leasing',
  'day time': 'horodate, dh, dh-, horodatage, dth, dth-',
  extra: 'autre, complémentaire, supplémentaire, additionnel, additionnelle, annexe, extra, suite',
  'extra work': 'en plus, autre chose, encore, aussi, également',
  currency: 'euro, euros, chf, frs, francs, eur',
  payer:
    'payeur, client facturé, tiers facturé, tiers payeur, facturer à, client payeur, fac client, tiers fac, fact client, destinataire facture, client facturation, qui paie, payé par, facturé à, client fact',
  booking: 'réservation, résa, réserv',
  delivery: 'livraison, liv, livr',
  'document number': 'n fiche, =# fiche, no fiche, numéro fiche, fiche n, fiche no, n de la fiche',
  tyreChange:
    'permutation, changement, changement pneus, changement de pneus, changement roues, changement de roues, montage, permut',
  'begin alone': '=de',
  preferences: 'préférences',
  'day weekday': '=jour',
  confirmed: 'confirmé',
  insured: 'assuré',
  'appointment number': 'commande web, commande internet, numéro de demande, n demande, # demande',
  'appointment time': 'hrdv, heure passage',
  'created day': 'dcre, dcrea, dsai, date résa, date appel, date prise',
  'arrival day': 'dent, darr, drec',
  'arrival time': 'hent, harr, hrec',
  'car number': 'code vhl',
  'customer surname': 'identité client',
  'customer name': 'intitulé client, intitulé tiers, libellé client',
  'private phone': 'teld, teldom',
  'business phone': 'telb, telbur, telpro, telt',
  'place postcode': 'npa lieu',
  'ready planned':
    'fin prévue, fin prévisionnelle, fin estimée, terminé prévu, prévu terminé, dispo prévue, disponibilité prévue, dispo estimée',
  'payer company': 'fac société, société à facturer',
  case: 'dossier, dos',
  reference: '=référence, =réf, =ref',
  'line amount': 'total ligne',
  'registration dms': 'carte grise, date carte grise, dernière immatriculation',
  manufacturer: 'constructeur, fabricant, constr',
  'customer account': 'compte, cpt, cpte',
  cancelled: 'annulé, annulée, annulation, annulés',
  other:
    'facturation, facturé, paiement, règlement, conseiller, réceptionnaire, vendeur, compagnon, chef, employé, salarié, moteur, année, millésime, couleur, sellerie, version, finition, quantité, qté, unité, heures, durée, temps, barème, alloué, tps, pont, clé, clef, clés, prêt, remplacement, courtoisie, dernier, prochain, précédent, suivant, liste, solde, total, totaux, ht, tva, assurance, assureur, sinistre, expert, devis, modifié, modification, maj, mise à jour, clos, clôturé, langue, sexe, département, catégorie, groupe, priorité, urgence, pneus, pneumatique, fax, télécopie, site web, banque, iban, siret, siren, tva intracommunautaire, puissance, poids, boîte de vitesses, vente, achat, vendu, livré, hors taxes, contrôle technique, ct, chance, npai, pièces, fournisseur, article, relance, enquête, note satisfaction, région, province, payé, encours, secteur, équipe, poste, activité, famille, provenance, origine, nature or, kilomètres par an, conjoint, entretien, révision, place, emplacement, gardiennage, responsable, 2eme, deuxième, second, secondaire, commande, remise, carrosserie, au garage, payant, régleur, numéro de matricule, stamm, noté par, pris par, saisi par, enregistré par, ouvert par, identifiant utilisateur, gardien, code promo, acompte, cgu, cgv, expertise, hôtel, parking, assistance, dépannage, rappel, utilisateur id, réception par type, roues, =boîte, =dépôt, =date réservation, =date de réservation, châssis aux, kilométrage prévu, km prévu, kilométrage prev, kilométrage contractuel, kilométrage annuel, mfk, déplacement, entrepôt, franchise, utilisateur, dernière, fact, fac, toute la journée, journée entière, hres prév, hres prévues, =récept, =cst, immat tiers, véhicule tiers, tiers adverse, départ véhicule prêt, retour véhicule prêt, genre véhicule, =commercial, montant mo, montant main d œuvre, lieu dans atelier, hres est',
  'payer name': 'nom facturé',
};
