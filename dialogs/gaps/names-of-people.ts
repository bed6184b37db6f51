/**
 * Names that many people have in Catalonia, folded: they are taken out however they are written. The commonest of Idescat's lists
 * (idescat.cat/noms, idescat.cat/cognoms), without those of fewer than three letters.
 */
const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** Given names that are no word besides. */
export const givenNames = list(`
  aaron abel ada adam adela adolf adolfo adria adrian adriana agata agnes agusti agustin aida aina aitana aitor
  albert alberto alejandra alejandro alex alexandra alexandre alexia alfons alfonso alfred alfredo alicia alvaro
  amadeu ana anastasia andrea andres andreu anna anton antoni antonia antonio antoniu ariadna arnau artur arturo
   aurora bartomeu beatriu beatriz benet benito berenguer bernardo bernat berta bruno candela carina
  carla carles carlos carlota carme carmen carol carolina catalina caterina cecilia celia cesar claudi claudia
    conxita cristian cristina cristobal dani daniel daniela david didac diego domenec
  eduard eduardo elena elisa elisabet elisabeth eloi elsa emili emilia emilio emma encarna encarnacion enric enrique
  eric erik ernest ernesto esteban esteve esther eudald eugeni eugenia eulalia eva fatima felip felipe felix fernando
  ferran ferriol florentina francesc francesca francina francisca francisco frederic gabriel gabriela gaspar
  gemma genis georgina gerard gerardo gil gisela gonzalo gregori gregorio griselda guifre guillem guillermo
  gustavo hector helena hermenegild hug hugo ian ignacio ignasi imma immaculada ines inmaculada ioana iolanda irene
  iris isaac isabel isidre isidro ismael ivan ivet jacint jacob jaime jan jana janina jaume javi javier jennifer
  jeroni jessica jesus joan joana joaquim joaquin joel jofre john jonathan jordi jordina jorge jose josefa josefina
  josep juan juana judit judith juli julia julian julio kevin khadija laia lali lara laura leandre leire lidia
  lisa llibert lliris llorenc lluc llucia lluis lluisa lola lorena lorenzo lourdes lucas lucia luis luisa magda
  magdalena magi maite manel manoli manolo manuel manuela maria mariam mariano maribel maricarmen marina mario mariona
  marisa marisol marta marti martina mateo mateu matias maties matilde maurici mauricio max melania mercedes
  meritxell miguel mikel miquel mireia miriam mohamed mohammed monica montse montserrat myriam nadia naiara narcis
  natalia nerea nicolas nicolau nil noa noel noelia noemi nora nuria octavi oleguer olga olivia oriol oscar otger
  pablo paco paqui pascual pasqual patrici patricia paula pedro pep pepa pepe pepita pere pol priscila queralt quim
  quima quirze rafa rafael rafel raimon ramon ramona raquel raul rebeca ricard ricardo rita robert roberto
  rocio roger rosalia rosario rosend roser ruben rut ruth salome samanta samuel sandra sara sarai saturnino saul
  sebastia sebastian sergi sergio sheila silvestre silvia sira sofia soledad sonia susana susanna tania teo
  teresa thais tomas toni txell uma unai valentina valeria vanesa vanessa veronica vicenc vicent vicente violant
  virginia xavi xavier xenia yolanda youssef zaida zoe
`);

/** Given names that are words too: taken out with a capital letter, or where somebody is being named. */
export const givenNamesThatAreWords = list(`
  abril fina domingo concepcio concepcion justo maximo german regina bruna alba amparo angel angela angels asuncion aura blanca bonaventura candelaria clara cruz dolores dolors estel estela
  estrella flor gala gloria jordana lluna lucero luz mar marc marcel marcos margarida margarita merce neus nieves nova
  pau paz pia pilar remei rosa sagrari salvador sol trinitat victor victoria vidal violeta
`);

/** Family names that are no word besides. */
export const familyNames = list(`
  abad aguilar alonso alvarez amat amoros arnau aymerich badia balcells barba bernat blanch blasco boix bonet borras
  bosch bravo caballero cabre calvet calvo campos canals cano carbonell carrasco carreras casals casanovas castells
  castillo castro catala cervera claramunt codina colomer comas company cortes crespo cuesta diaz diez domenech
  domingo dominguez duran escoda espinosa esteban esteller estruch fabrega fabregas farre farres fernandez figueras
  flores fontanals fuentes gallardo gallego garces garcia garriga gasol gil gimenez giralt gispert gomez gomis
  gonzalez gracia grau guasch guerrero guillen guitart gutierrez hernandez herrera herrero hidalgo huguet ibanez
  iglesias izquierdo jimenez jorda josa jove julia leon llado llopis lopez lorenzo lozano macia marin marques marquez
  marti martin martinez mas masip massana mateu medina mendez mercader miralles miro molina moliner montaner montero
  mora morales moreno munoz navarro nieto nogues nunez oliva olive oller ortega ortiz pallares parra pascual pastor
  pedrol pedros pena perez pons porta pou pous prieto puig puigdomenech pujades pujol ramirez ramos reig reyes rius
  rivas rivera roca rodriguez roig rojas roman romero rosell rossell rovira rubio ruiz sabate saez sala salas salvado
  salvat sanchez sancho sans santamaria santiago santos sanz saura segarra segura serrano simon singh sole solsona
  soriano sorribes suarez subirats surroca tarragona teixido tomas torne torrent trias valls vargas vazquez vega
  velasco ventura vera vicente vidal vila viladomat vilalta vilanova vilaseca vinyals vives xirau ymbert
`);

/** What announces that somebody is named: after it, and «la», «el», «en» or «na». */
export const announcesName: readonly (readonly string[])[] = [
  ['em', 'dic'],
  ['me', 'dic'],
  ['es', 'diu'],
  ['me', 'llamo'],
  ['se', 'llama'],
  ['my', 'name', 'is'],
  ['nom', 'es'],
  ['nombre', 'es'],
  ['soc', 'en'],
  ['soc', 'na'],
  ['soc', 'la'],
  ['soc', 'el'],
  ['soc', 'l'],
  ['soy', 'la'],
  ['soy', 'el'],
  ['soy'],
  ['soc'],
  ['i', 'am'],
  ['i', 'm'],
  ['senyor'],
  ['senyora'],
  ['sr'],
  ['sra'],
  ['srta'],
  ['senor'],
  ['senora'],
  ['don'],
  ['donya'],
  ['mr'],
  ['mrs'],
  ['ms'],
  ['signat'],
  ['firmado'],
  ['atentament'],
  ['salutacions'],
  ['saludos'],
];

/** What joins the parts of a name: «Anna de la Torre i Puig». */
export const joinsNames = list('i y de del dels la las los les d l en na van von el al ben ibn');
