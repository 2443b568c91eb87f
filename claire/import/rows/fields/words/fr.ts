import type { ColumnWords } from './column-words';

/** French, with the names of Cosmos, Irium, Datafirst, link2fleet and the carte grise. */
export const fr: ColumnWords = {
  ignored:
    'recevoir, envoyer, souhaite, veut, de, du, des, d, la, le, les, l, un, une, et, ou, en, au, aux, a, à, pour, sur, dans, est, avec, chez, svp, champ, libelle du, fiche, son, sa, ses, lors, être, soit, désire, votre, vos, vous, je, nous, mon, ma, mes, j, si connu, obligatoire, facultatif, optionnel, attribué, attribuée, affecté, affectée, assigné, mon véhicule, ma voiture, s, e, il, elle, à partir, pas utilisé, ni, choisi, choisie, sélectionné, sélectionnée, affiché, tout, tous, toute, toutes',
  number:
    'numero, numéro, numeros, num, num-, no, n, nb, nb-, nbre, ref, réf, référence, reference, #, n-, nr, ndeg, numer',
  id: 'id, -id-, identifiant, ident',
  code: 'code, code-, cd, cod',
  dms: 'dms',
  appointment:
    'rendez vous, rdv, rdv-, -rdv, rendezvous, visite, rv, r v, rdv atelier, rendez vous atelier, rdv garage, planning rdv, prise en charge atelier, passage atelier, fait rdv',
  planned:
    'prévu, prévue, prev, planifié, planifiée, planning, estimé, estimée, souhaitée, souhaité, prévisionnelle',
  workshop: 'atelier, atel',
  service: 'service, après vente, apv, sav',
  workOrder:
    'ordre de réparation, ordre réparation, or, or-, -or, ordre, dossier atelier, ordre de travail, bon de travail, ot, dossier or, ordre rep, fiche de travail, fiche de travaux, fiche travaux, fiche atelier, ordre d intervention, bon atelier, ordre de service, ordre atelier, dossier réparation, dossier de réparation, fiche de réparation, bon de réparation, ordre de trav, fiche or, ordre de rép, bt, fiche travail',
  order: 'dossier',
  document: 'document, pièce comptable, bon',
  operation:
    'intervention, interventions, inter, opération, operations, oper, opérations, op, prestation, prestations, travail, tâche, tâches, main d œuvre, main d oeuvre, mo, forfait, acte, travx, réparation, réparations, entretien prestation, révision prestation, opé, prest, main oeuvre, action, presta',
  line: 'ligne, lignes, lig, rang, position ligne',
  location:
    'établissement, etablissement, étab, agence, agences, succursale, site, concession, point de service, garage, localisation, filiale, point de vente, lieu, implantation, affaire, sit, centre auto, centre, agence d entretien, garage d entretien, centre d entretien, où, point service, garage agréé, centre de service, garage réparateur, réparateur, code garage, sites, établissements, établissemt, atelier agence, rrdi, siège',
  car: 'véhicule, véhicules, voiture, véh, veh, auto, vhl, vehicule-, automobile, vh, matériel, engin, vehic, véhic, moto, vp, vu, vp vu',
  fleet: 'parc, flotte',
  customer:
    'client, clients, clt, cli, cli-, tiers client, cliente, débiteur, clte, tiers, donneur d ordre, demandeur, déposant client, qui, cl-, transporteur',
  'customer number':
    'compte, code tiers, no tiers, num tiers, n tiers, cpt, no adresse, n adresse, no adr, n adr, cpte',
  driver:
    'conducteur, conductrice, chauffeur, utilisateur du véhicule, conduct, conducteurs, déposant, chauffeurs, salarié conducteur, collaborateur conducteur, conducteur principal, usager, conductr',
  owner:
    'propriétaire, titulaire, titulaire carte grise, titulaire cg, proprietaire-, propriét, détenteur, propriétaires, propriétaire véhicule, détenteurs, possesseur, proprio, prop',
  contractor:
    'société de leasing, leaseur, loueur, organisme de leasing, contractant, société de location, bailleur, organisme de location, crédit bailleur, locatrice, compagnie de leasing, sté leasing, loueurs, société de crédit bail, leasing société, organisme financier, société locatrice, société financement, loueur longue durée',
  contact: 'contact',
  name: 'nom, -nom, noms, nom complet, dénomination, nom-, patronyme usuel, nom et prénom, dénom',
  surname:
    'nom de famille, patronyme, nom usuel, nom famille, nom patronymique, nom usage, nom d usage, nom naissance, nomfamille',
  firstName: 'prénom, prénoms, prénom-, prén, pren, prenoms, prénom usuel',
  initials: 'initiales, initiale',
  salutation:
    'civilité, civilite, civ, titre civilité, formule de politesse, politesse, m mme, mr mme, m mme mlle, civil, monsieur madame, mme m',
  title: 'titre',
  company:
    'société, raison sociale, entreprise, nom de la société, sté, rs, dénomination sociale, raison soc, compagnie, nom entreprise, raison sociale client, nom société, nom de société, organisme, soc, rais soc, rais sociale',
  email:
    'email, e mail, mail, courriel, mél, mel, adresse mail, adresse email, adresse électronique, adr mail, courrier électronique, messagerie, mèl, adresse courriel, e courriel, adr email, e mails, emails, mails, adr e mail',
  mobile:
    'portable, mobile, gsm, port, cellulaire, mob, tél portable, port-, téléphone portable, portable-, natel, tél mobile, portables, téléphone mobile, n portable, tel port, tél gsm, cellul, smartphone',
  phone:
    'téléphone, tél, tel-, telephone-, tph, fixe, tél fixe, téléphone fixe, ligne fixe, -tel, teleph, tphone, téléphonique, par téléphone, téléphones, no tél, num tél, téléph, contact téléphonique',
  sms: 'sms, texto, textos',
  private:
    'domicile, privé, privée, personnel, perso, personnelle, dom, maison, particulier, personnels, perso-, particuliers, dom-',
  business:
    'professionnel, professionnelle, pro, bureau, bur, travail, prof, entreprise, professionnels, boulot, pro-, société tél, profes',
  street:
    'rue, voie, nom de rue, nom de voie, libellé voie, avenue, rues, chemin, libellé rue, voirie',
  address:
    'adresse, adr, adr-, adresse postale, ligne adresse, adresses, adresse 1, adresse1, adresse ligne 1, adresse domicile, adresse complète',
  houseNumber:
    'numéro de rue, n rue, no rue, numéro de voie, no voie, n voie, numéro voie, numéro rue, no dans la rue, numéro maison, numéro dans la rue',
  addition: 'bis ter, boîte',
  postcode:
    'code postal, cp, cp-, codepostal, c p, code post, cpostal, code postale, npa, cpost, cod postal, codpost, npa localité npa, cp client',
  place:
    'ville, commune, localité, bureau distributeur, ville-, municipalité, villes, localités, domicile ville',
  country: 'pays',
  birth:
    'naissance, date de naissance, né le, née le, dt naissance, date naiss, anniversaire, datenaissance, né e le, naiss, né, née',
  day: 'le, date, date-, dt, dt-, jour, dates, -date, quand, quel jour, dat, dat-',
  time: 'à, heure, hre, heure-, h, horaire, hr, -heure, hh mm, quelle heure, horaires, heur, heu, heu-',
  begin:
    'début, debut, commencement, démarrage, à partir du, a partir du, à partir, début-, dep, debut prevu, commence, commence à, créneau, tranche horaire, créneau horaire',
  end: 'fin, fin-, expiration, terme, échéance contrat',
  until: 'jusqu au, jusqu, échéance, valable jusqu au, validité, valide jusqu au',
  created:
    'créé, créée, création, crea, creation-, saisi, saisie, créé le, créée le, enregistré le, ajouté, saisi le, depuis, ouverture, date ouverture, ouvert le, emission or, prise de rdv, encodé, encodée, encodage, enregistrement, enregistrée, horodateur, soumis, soumission, réservé le, demande faite, pris le, rdv pris le, ajout, ajouté le, noté le, noté, date prise rdv, date de prise de rendez vous, date de prise rdv, prise de rendez vous, prise rdv, demandé le, date demande, demande du, déclaré le, date déclaration, réceptionné le or, ouverture dossier, émis le, date d émission, établi le, commandé le, date commande or, inscrit le, or ouvert le, réservation faite, réservée le, réservé, réservée, =horodatage',
  opened: 'ouvert, ouverte',
  arrival:
    'arrivée, entrée, réception, récept, dépôt, dépose, recept-, arrivée véhicule, accueil, dépôt véhicule, entrée atelier, réceptionné, prise en charge, entré, entrée véh, dépôt le, déposé le, déposé, amené, amène, arrivé, arrive, entrée en atelier, arrivée atelier, réception véhicule, présentation, immobilisation début, date d entrée atelier, entrée garage',
  ready:
    'restitution, sortie, livraison prévue, retour client, récupération, reprise client, restitué, restit, mise à disposition, sortie atelier, prêt le, fin de travaux prévue, fin travaux prévue, livraison atelier, prêt pour, prête le, prêt pour le, remise véhicule, remise du véhicule, remise client, remise prévue, fin de travaux, fin des travaux, fin travaux, départ, retour, heure de reprise, prêt à, prête, enlèvement, remise en main, livraison client, fin d intervention, fin intervention, fin réparation, fin d immobilisation, date de fin de travaux, à rendre, échéance travaux, immobilisation fin, rendu le',
  promised:
    'promis, promise, promesse, promesse de livraison, promise le, promis pour, promis à, promis le, engagement',
  vin: 'vin, vin-, niv, numéro vin, numéro d identification du véhicule, numéro d identification, code vin, code identification, num vin, n vin',
  chassis: 'châssis, chass, série, serie, chassis-, cadre, châs, n série, numéro série, n chassis',
  make: 'marque, constructeur, fabricant, marques, marque-, mrq, marque véhicule',
  model:
    'modèle, modèles, dénomination commerciale, modele-, appellation commerciale, mod, modèle commercial, nom commercial, désignation commerciale, mdl, modèle version, version modèle, libellé commercial, type commercial, désignation modèle, modl, modele véhicule, camion',
  type: 'type, genre, typ, nature',
  plate:
    'immatriculation, immat, immat-, plaque, plaques, immatriculat, plaque d immatriculation, immatr, imma, immatricul, n immat, minéralogique, imm, plaque minéralogique, plaque immat, immatriculation véhicule, immatr véhicule, matricule véhicule, matricule du véhicule, plaque canton, n plaque, numéro minéralogique, immatricul véh',
  registration:
    'mise en service, immatriculé, certificat d immatriculation, carte grise, date carte grise, dernière immatriculation',
  first: 'première, 1ère, 1ere, premier, 1re, 1er, première fois',
  'first registration':
    'mise en circulation, mec, 1ère mec, dpmc, circulation, date mec, mise circulation, 1ère mise en circulation, mise en circ, pmc, dmc, première mise en circulation, 1ere circulation, date mise en circ, dmec, d mec, d1mc, 1ère immat, 1re immat, 1ère immatriculation, première immat, date 1ère circulation, 1ère circ, 1ère mise en circ, mise en route, date 1ere mec, première circulation, 1 ère mec, 1ère mise circ, pmec, date pmec',
  fuel: 'carburant, énergie, energie-, carb, motorisation énergie, type énergie, motorisation, type motorisation, carbur, type de motorisation, source d énergie',
  truck: 'poids lourd, pl, poids lourds',
  mileage:
    'kilométrage, km, kms, -km, kilomètres, compteur, relevé compteur, kilometrage-, kilomètre, km-, kil, kilom, relevé km, km compteur, index compteur, nombre de km, nombre de kilomètres, nb km, index km, km véhicule, kilométr, km parcourus, kilomètres parcourus, relevé kilométrique, kilométrage compteur, km relevé, km relevés, totalisateur, km dernier, dernier km',
  current:
    'actuel, actuelle, dernier connu, relevé, réel, actuels, estimé, estimée, déclaré, saisi',
  warranty: 'garantie, gar',
  lease:
    'leasing, loa, lld, contrat de leasing, contrat leasing, location longue durée, contrat de location, contrat lld, contrat',
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
    'désignation, libellé, libelle, lib, desig, intitulé, libelle-, lib-, désig, libel, libellé court, nom prestation, lb, lb-',
  description: 'description, desc, descr, descriptif, descriptif des travaux, texte',
  long: 'long, longue, complète, complémentaire, détaillée, détaillé',
  details: 'détail, détails, complément, commentaire opération, précisions, complement-',
  notes:
    'remarque, remarques, observation, observations, note, notes, commentaire, commentaires, obs, mémo, annotation',
  work: 'travaux, travaux demandés, travaux à effectuer, travaux à réaliser, travail demandé, travail à effectuer, travaux prévus, demande client, travaux effectués, nature des travaux, demande, travaux réalisés, travaux à faire, à faire, quoi, trav demandés, travaux souhaités, travail souhaité, interventions demandées, prestation demandée, prestations demandées, prestation souhaitée, à effectuer, à réaliser',
  complaint:
    'motif, motifs, plainte, symptôme, raison, problème, panne, motif de la visite, objet, motif visite, raison de la visite, objet du rdv, défaut, motif du rendez vous, motif rdv, symptômes, anomalie, anomalies, dysfonctionnement, défauts, demandes client, demande du client, souhait client, objet de la visite, plaintes, constat client, pannes, doléance, doléances',
  price:
    'prix, tarif, prix-, pv, prix unitaire ttc, prix vente, tarifs, forfait prix, prix total ligne, prix eur, montant eur',
  amount: 'montant, mt, mnt, mt-, montants, mont, coût ttc',
  including: 'ttc, toutes taxes comprises, tvac, tva comprise, tva incluse',
  mechanic: 'mécanicien, mecano, technicien, mécano',
  visible: 'visible, visible par',
  agreed: 'accord, accepté, validé',
  waiting:
    'attend, attente, client attend, attend sur place, attente sur place, sur place, en attente, client sur place, attend véhicule, attendez, attendez vous, patiente, patiente sur place, attend au garage, attend à l atelier, attend dans nos locaux, attente garage, client patiente, reste sur place, attend ici, attend dans le hall',
  internal: 'interne',
  walkIn: 'client de passage, passage',
  isLease: 'est société de leasing, est leasing',
  preferred: 'préféré, préférence, préférée, privilégié',
  channel: 'canal, moyen',
  not: 'pas, ne pas, ne, non, aucun, aucune, sans, ne plus, refuse, jamais, plus, non autorisé, non souhaité, pas autorisé, pas souhaité, indésirable',
  block: 'blocage, bloqué, bloquée, bloquer, bloque, interdit, interdiction, verrouillé',
  reach:
    'contacter, contacté, appeler, rappeler, solliciter, sollicité, joindre, écrire, démarcher, contact, appel, appels, déranger, relancer, contactable, contacte, appelé, contactée, contactés, joint, joignable, dérangé, démarché, importuner',
  message:
    'communication, communications, message, messages, notification, notifications, comm, notifs, envoi, envois, message sms, com, rappel sms, rappels sms',
  optOut:
    'opt out, optout, ne pas contacter, ne plus contacter, dnc, stop communication, stop contact, opposé au contact, refus com, refus comm, refus contact, ne plus me contacter, opt out total, optout total, désinscription totale, liste noire, =opposition, top opposition, ind opposition, =npc',
  'advertising stop':
    'bloctel, désinscrit, désabonné, désinscription, désabonnement, stop pub, liste rouge',
  stop: 'stop, opposition, opposé, refus, refusé, refuse, retrait, oppose, s oppose',
  privacy: 'rgpd, données personnelles, confidentialité, vie privée, cnil',
  advertising:
    'publicité, pub, pubs, publicités, marketing, mailing, mailings, newsletter, newsletters, démarchage, prospection, commercial, commerciale, promotions, offres, sollicitation, sollicitations, lettre d information, infolettre, e mailing, emailing, emailings, publipostage, campagnes',
  consent:
    'consentement, consentements, accepte, acceptation, accord rgpd, autorisation, autorise, autorisé, opt in, optin, abonné, inscrit, consent, d accord, abonnement, acceptée, accord pour, ok, peut être contacté, peut être appelé, souhaite être contacté, accord contact, pas d opposition, sans opposition, aucune opposition, accord sms, accord mail, accord email, accord e mail',
  'preferred channel': 'moyen de contact, mode de contact, mode de communication',
  contactPerson: 'interlocuteur',
  by: 'par',
  modelRange: 'gamme',
  'ready day': 'date de remise, date remise',
  'ready time': 'heure de remise, heure remise',
  'appointment day': 'date de passage, date passage, date passage atelier, date de passage atelier',
  'driver number': 'matricule conducteur, matricule du conducteur, matricule salarié',
  'appointment planned': 'passage prévu, passage atelier prévu, passage souhaité',
  flag: 'o n, oui non, indicateur, flag, top, top-',
  user: 'utilisateur',
  lessee: 'locataire, preneur, crédit preneur, preneur de leasing',
  'day time': 'date heure, horodate, date et heure, dh, dh-, horodatage, dth, dth-',
  extra:
    'autre, autres, complémentaire, complémentaires, supplémentaire, supplémentaires, additionnel, additionnelle, additionnels, annexe, annexes, extra',
  'extra work': 'et aussi, travaux en plus, en plus',
  currency: 'euro, euros, chf, frs, francs',
  payer:
    'payeur, client facturé, tiers facturé, tiers payeur, facturé à, facturer à, client payeur',
  booking: 'réservation, réservations',
  delivery: 'livraison',
  'document number': 'n fiche, =# fiche, no fiche, numéro fiche, fiche n, fiche no',
  tyreChange:
    'permutation, changement, changement pneus, changement de pneus, changement roues, changement de roues',
  'begin alone': '=de',
  preferences: 'préférences',
  'day weekday': '=jour',
  confirmed: 'confirmé, confirmée',
  insured: 'assuré',
  other:
    'facture, facturation, facturé, facturées, factures, paiement, règlement, conseiller, réceptionnaire, vendeur, mécanicien responsable, compagnon, chef, utilisateur, employé, salarié, moteur, année, millésime, couleur, sellerie, version, finition, quantité, qté, unité, remise tarif, heures, heure facturée, durée, temps, barème, alloué, tps, pont, clé, clef, clés, prêt, véhicule de prêt, remplacement, courtoisie, dernier, dernière, prochain, prochaine, précédent, précédente, suivant, liste, solde, total, totaux, ht, tva, assurance, assureur, sinistre, expert, devis, modifié, modification, maj, mise à jour, clôture, clos, clôturé, annulé, langue, sexe, département, catégorie, groupe, priorité, urgence, pneus, pneumatique, fax, télécopie, site web, banque, iban, siret, siren, tva intracommunautaire, puissance, poids, boîte de vitesses, livraison, vente, achat, vendu, livré, hors taxes, contrôle technique, ct, date ct, chance, npai, pièces, fournisseur, article, relance, enquête, note satisfaction, région, province, payé, encours, secteur, équipe, poste, activité, famille, compagnie d assurance, provenance, origine, clé de contact, nature or, kilomètres par an, conjoint, entretien, révision, place, emplacement, gardiennage, responsable, adresse2, complément adresse, 2eme, deuxième, second, secondaire, fin rdv, commande, bon de commande, remise, carrosserie, au garage, véhicule au garage, client facturé, facturé à, tiers payeur, tiers facturé, payant, régleur, numéro de matricule, stamm, noté par, pris par, saisi par, enregistré par, ouvert par, identifiant utilisateur, gardien, promo, code promo, acompte, cgu, cgv, expertise, dernière expertise, pneus hôtel, hôtel, parking, assistance, dépannage, rappel, numéro tva, utilisateur id, réception par type, roues',
};
