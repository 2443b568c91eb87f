import type { ColumnWords } from './column-words';

/** Spanish of Spain and Latin America, with the names of Quiter and Autonet. */
export const es: ColumnWords = {
  ignored:
    'enviar, recibir, desea, quiere, de, del, la, el, los, las, un, una, y, o, en, a, al, para, con, es, su, sus, campo, datos, fk, pk, tbl, ser, sea, usted, mi, si lo conoce, opcional, obligatorio, favor, se, ha, han, le, lo, si, no aplica, orientativo, aproximado, elegido, elegida, seleccionado, seleccionada',
  number:
    'número, numero-, núm, num, num-, n, nro, nro-, nº, #, ref, referencia, nr, n-, folio, folio-, no',
  id: 'id, -id-, identificador',
  code: 'código, codigo-, cod, cod-, clave',
  dms: 'dms',
  appointment:
    'cita, citas, cita-, -cita, reserva, cita previa, visita, turno, agendamiento, cita taller, cita de taller, citación, reservación, visita taller, agendado, solicitud',
  planned:
    'previsto, prevista, prev, programada, programado, planificada, planificado, estimada, estimado, programación, deseada, deseado, solicitada, prevista-, esperada, esperado, pactada, pactado, estim',
  workOrder:
    'orden de reparación, orden reparación, or, o r, orden de trabajo, orden trabajo, ot, orden de servicio, orden servicio, hoja de trabajo, orden taller, parte de trabajo, parte trabajo, parte de taller, hoja de servicio, folio os, os, o t, orden de rep, hoja de reparación, orden rep, parte reparación, boleta de servicio, orden de servicio taller, resguardo',
  order: 'orden, órdenes, encargo',
  document: 'documento',
  operation:
    'operación, operaciones, oper, intervención, intervenciones, tarea, tareas, mano de obra, servicio solicitado, servicio realizado, actuación, oper-, reparación, tarea-, actividad, operac, mantenimiento realizado, intervención taller',
  line: 'línea, líneas, lin, renglón, posición, lin-, partida, renglones',
  location:
    'centro, taller, sucursal, sede, concesionario, concesión, delegación, ubicación, instalación, establecimiento, taller-, centro-, tienda, agencia, agencia-, dónde, centro de servicio, punto de servicio, punto de venta, taller asignado, plaza, distribuidor, agencia automotriz, local, sucursales',
  car: 'vehículo, vehiculo-, vehículos, coche, coches, auto, automóvil, veh, veh-, carro, unidad, moto, motocicleta, vehic, vehíc, camioneta, furgoneta, auto-',
  customer:
    'cliente, clientes, cliente-, -cliente, cli, cli-, clte, quién, solicitante, depositante cliente, client, clientela, asegurado, asegurada, transportista',
  'customer number': 'cuenta, cta cliente, cuenta del cliente',
  driver:
    'conductor, conductora, conductor-, chofer, depositante, conductores, conductor habitual, usuario del vehículo, chófer, conductor principal, quien entrega, persona que entrega, manejador',
  owner:
    'propietario, propietaria, titular, dueño, dueña, titular vehículo, propietario-, propietarios, titulares, titular del vehículo, dueños, prop',
  contractor:
    'compañía de renting, compañía de leasing, empresa de renting, empresa de leasing, arrendador, renting empresa, financiera, leasing compañía, sociedad de leasing, arrendadora, contratante, empresa renting, compañía renting, empresa de leasing renting, leasing empresa, compañía leasing, renting compañía, arrendadora financiera, entidad financiera, sociedad de renting',
  contact: 'contacto, persona de contacto',
  givenName: 'nombre, nombre-, nom, nom-',
  name: 'nombre completo, nombre y apellidos, apellidos y nombre, nombre razón social, nombre o razón social, denominación, nombre apellidos, apellidos nombre',
  surname:
    'apellidos, apellido, apellidos-, ape, apell, primer apellido, apellido-, apellido paterno, apell-, apellido 1, apellido1, apellidos cliente',
  firstName: 'nombre de pila, primer nombre',
  initials: 'iniciales',
  salutation: 'tratamiento, trato, saludo, sr sra, don doña, d dña, trat',
  title: 'título',
  company:
    'empresa, razón social, compañía, sociedad, nombre empresa, denominación social, nombre de empresa, razon soc, empresa cliente, nombre comercial, razón soc, nombre fiscal, organización, sociedad mercantil',
  email:
    'email, e mail, mail, correo, correo electrónico, correo-, dirección de correo, correo e, dirección email, dir email, correos, mails, e correo, corr electrónico, emails, correo elec',
  mobile:
    'móvil, movil-, celular, cel, mov, teléfono móvil, tel móvil, tlf móvil, telf móvil, celular-, móviles, cell, tel celular, teléfono celular, movil cliente, tfno móvil, telf cel, smartphone',
  phone:
    'teléfono, telefono-, tel, tel-, tlf, tfno, telf, fijo, teléfono fijo, tfn, fono, tlfn, teléfonos, telefónico, telefónica, telefónicamente, teléf, telefonía, fijo casa, tlfno, tel contacto, teléfono de contacto, tfono',
  sms: 'sms, whatsapp',
  private: 'particular, casa, personal, privado, domicilio, hogar, partic, pers, priv',
  business:
    'trabajo, profesional, empresa, oficina, laboral, trab, profes, laborales, negocio, ofic',
  street: 'calle, vía, nombre vía, nombre de la calle, avenida, calle y número, dom',
  address:
    'dirección, direccion-, domicilio, dir, direc, dirección postal, direcc, dom cliente, domicilio fiscal, dirección completa, dir postal',
  houseNumber:
    'número de casa, número de calle, número vía, número calle, nº calle, número portal, portal',
  addition: 'piso puerta, piso',
  postcode:
    'código postal, c p, cp, cod postal, cp-, codpostal, cód postal, distrito postal, cpostal, cod post, codigopostal, c postal',
  place:
    'población, ciudad, localidad, municipio, pobl, ciudad-, poblacion-, poblac, localid, ciudad población, colonia ciudad, munic',
  country: 'país',
  birth:
    'nacimiento, fecha de nacimiento, fecha nacimiento, fec nac, cumpleaños, fecha nac, fecha de nac, f nac, f nacimiento, nac, fnac',
  day: 'el, fecha, fecha-, fec, fec-, día, fch, f, cuándo, fch-, fechas, -fecha',
  time: 'a las, hora, hora-, horas cita, -hora, horario, h, hr, horario cita',
  begin: 'inicio, comienzo, desde, empieza, inicio-, franja horaria, tramo horario',
  end: 'fin, final, finalización, caducidad, termina, finaliza',
  until: 'hasta, vencimiento, válido hasta, vence, validez',
  created:
    'creación, creado, creada, creado el, alta, fecha alta, registro, registrado, creacion-, apertura, fecha de alta, grabación, introducido, marca temporal, grabado, captura, capturado, elaboración, elaborado, emisión, emitido, solicitud, fecha solicitud, solicitado el, fecha de solicitud, reservado el, fecha de reserva, fecha reserva, registrada, anotado, anotado el, ingresado, fecha de elaboración, fecha de captura, creada el, fecha de emisión, insertado, envío, envío formulario, envío del formulario, envío del form',
  arrival:
    'entrada, ingreso, recepción, ent, llegada, recepcion-, entrada-, entrada taller, ingreso a taller, admisión, lleg, recep, deja, dejada, fecha de ingreso, depósito, entrega en taller, entrega al taller, recibido, recibo del vehículo, entrada vehículo',
  ready:
    'salida, entrega, sal, recogida, devolución, entrega-, salida-, salida taller, retiro, devolucion-, entr, entreg, entrega cliente, entrega al cliente, listo, listo para, recoge, recoger, terminación, término, fin de trabajo, fin trabajo, fin de reparación, fin previsto, salida del taller, vehículo listo, entrega comprometida',
  promised:
    'prometida, prometido, compromiso, comprometida, promesa, comprometido, promesa de entrega, acordada, acordado',
  vin: 'vin, vin-, número de identificación del vehículo, número vin, niv, num vin, nº vin',
  chassis:
    'bastidor, bastidor-, chasis, serie, chasis-, bast, bastid, bastidores, nbastidor, no serie, núm serie, número de serie, nro chasis, monocasco',
  make: 'marca, marca-, marcas, fabricante, -marca, mca, marca vehículo',
  model:
    'modelo, modelo-, modelos, denominación comercial, -modelo, mod, submarca, modelo versión, gama modelo, versión modelo',
  type: 'tipo, clase',
  plate:
    'matrícula, matricula-, -matricula, placa, placas, placa-, -placa, patente, mat, matr, dominio, matríc, matric, matricul, placas vehículo, chapa, matrículas, placas-',
  registration: 'matriculado',
  first: 'primera, 1ª, 1a, primer',
  'first registration':
    'primera matriculación, 1ª matriculación, fecha primera matriculación, 1ª matric, 1a matric, primera matric, 1ª mat, primera mat, primera matrícula, 1ª matrícula, 1 mat, fecha 1 matriculación, primera fecha de matriculación, alta vehículo, fecha de primera matriculación, 1 matriculación, primer registro, matriculación, matriculacion-',
  fuel: 'combustible, carburante, energía, tipo combustible, comb, tipo de combustible, motorización, tipo energía, propulsión, tipo de motor',
  truck: 'camión, vehículo industrial',
  mileage:
    'kilómetros, kilometraje, km, kms, kilometros-, -km, odómetro, cuentakilómetros, kilometraje-, lectura km, kilómetro, kmts, recorrido, km recorridos, lectura odómetro, kilóm, lectura de km, kilometros actuales, lectura cuentakilómetros, kmt, kilometraj',
  current: 'actual, actuales',
  warranty: 'garantía',
  lease: 'renting, leasing, contrato renting, contrato de renting, contrato leasing',
  picture: 'foto, imagen',
  label: 'denominación, concepto, asunto, concepto corto, resumen',
  description:
    'descripción, descripcion-, desc, descr, des, desc-, texto, detalle trabajo, descrip, descripc, detalle del trabajo, texto operación',
  long: 'larga, ampliada, completa, detallada, adicional, extendida',
  details: 'detalle, detalles, ampliación',
  notes:
    'observaciones, observación, notas, nota, comentarios, comentario, obs, observ, anotaciones',
  work: 'trabajo, trabajos, trabajo a realizar, trabajo realizado, trabajos a realizar, trabajos solicitados, trabajo solicitado, trabajos realizados, trabajo-, mantenimiento, qué hacer, trabajos pedidos, servicio a realizar, servicios solicitados, labor, labores, trab, actuaciones',
  complaint:
    'motivo, queja, síntoma, avería, problema, diagnóstico, motivo de la visita, falla, motivo visita, motivo cita, solicitud cliente, petición del cliente, falla reportada, solicitud, quejas, fallas, fallo, averías, síntomas, motivos, petición, peticiones, petición cliente, solicitud del cliente, indicaciones del cliente, indicación cliente, desperfecto, razón visita, causa, motivo de entrada, incidencia, daños',
  price:
    'precio, precio-, pvp, tarifa precio, precios, costo total servicio, tarifa, precio venta, prec, precio eur, importe eur',
  amount: 'importe, importe-, monto, imp, importes, monto total línea',
  including:
    'con iva, iva incluido, iva inc, i v a incluido, iva incl, c iva, con impuestos, impuestos incluidos',
  mechanic: 'mecánico, técnico, operario',
  waiting:
    'espera, esperando, cliente espera, espera en taller, espera cliente, cliente esperando, espera en sala, esperará, esperara, esperará en taller, espera aquí, espera vehículo, se queda, espera en el taller, espera en concesionario, esperará en sala, el cliente espera, esperan, cliente en espera, va a esperar',
  internal: 'interno, interna',
  preferred: 'preferido, preferida, preferente, preferencia',
  channel: 'canal, medio',
  not: 'no, sin, nunca, ningún, ninguna, rechaza, rechazado, no permitido, no permitida, no deseado, no autorizado',
  block: 'bloquear, bloqueado, bloqueo, bloqueada, bloq, restringido, vetado, excluir, excluido',
  reach:
    'contactar, llamar, contacto, molestar, contactado, avisar, llamadas, contactable, molestado, contactarme, telefonear, llamarme, contactad, comunicarse',
  message:
    'comunicación, comunicaciones, mensajes, mensaje, notificaciones, avisos, envíos, envío, notificación, mensajería, recordatorios',
  optOut:
    'opt out, optout, no contactar, no llamar, dnc, no contactar con, no molestar, no desea contacto',
  'advertising stop':
    'robinson, lista robinson, baja newsletter, baja publicidad, baja comercial, baja mailing',
  stop: 'oposición, baja, stop, se opone, rechazo, revocado',
  privacy: 'privacidad, rgpd, lopd, protección de datos, lopdgdd, gdpr',
  advertising:
    'publicidad, marketing, comercial, comerciales, boletín, newsletter, promociones, mailing, ofertas, publicitario, publicitaria, publi',
  consent:
    'consentimiento, acepta, aceptado, autoriza, autorización, permite, permiso, acepta recibir, consiente, aceptación, opt in, optin, suscrito, autorizado, sin oposición, ninguna oposición, contacto permitido',
  'preferred channel': 'medio de contacto',
  by: 'por',
  modelRange: 'gama',
  'location name':
    'nombre taller, nombre centro, nombre sucursal, nombre concesionario, nombre del taller, nombre agencia',
  'car number': 'número económico, no económico, num económico',
  'business phone': 'tel comercial, teléfono comercial',
  flag: 's n, sí no, si no, indicador, flag',
  job: 'servicio, servicios',
  user: 'usuario',
  lessee: 'arrendatario, arrendataria',
  'day time': 'fecha hora, fecha y hora, fechahora',
  extra:
    'otro, otros, otra, otras, adicional, adicionales, extra, complementario, complementaria, complementarios',
  currency: 'euro, euros, mxn, pesos',
  state: 'situación',
  payer: 'pagador, facturar a, cliente facturación, facturado a, cliente factura',
  tyreChange: 'cambio, cambio neumáticos, cambio de neumáticos',
  'begin alone': '=de',
  preferences: 'preferencias',
  'day weekday': '=día',
  confirmed: 'confirmada, confirmado',
  other:
    'factura, facturación, facturado, pago, asesor, recepcionista, vendedor, responsable, usuario, empleado, motor, año, anio, color, tapicería, versión, acabado, cantidad, uds, unidades, descuento, horas, duración, minutos, tiempo, elevador, llave, llaves, sustitución, cortesía, coche de sustitución, vehículo de cortesía, última, último, próxima, próximo, anterior, siguiente, lista, saldo, total, iva, seguro, aseguradora, siniestro, perito, presupuesto, modificado, modificación, cierre, cerrado, anulado, cancelado, idioma, sexo, departamento, categoría, grupo, prioridad, neumáticos, fax, web, banco, iban, nif, cif, dni, nie, potencia, cilindrada, peso, cambio, venta, compra, itv, fecha itv, sin iva, base imponible, neto, provincia, estado, región, piezas, recambios, almacén, proveedor, artículo, encuesta, recordatorio, edad, usuario alta, km anteriores, siguiente revisión, revisión, mantenimiento, mecanico id, garantia id, puesto, box, segundo apellido, apellido materno, costo, coste, pedido, firma, carrocería, facturar a, facturar, cliente factura, cliente facturación, matriculado por, creado por, registrado por, usuario creación, recibido por, itv próxima, póliza, efectiva, real, fin de contrato, presup, acompte, anticipo, señal, mecánico asignado, grúa, depósito combustible, nivel combustible, color exterior, segmento, folio fiscal, elev, cort, box trabajo, horas estimadas, tiempo estimado, próx, próxima revisión',
};
