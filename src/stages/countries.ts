/** Countries of ISO 3166-1 by both codes and by the name the United Nations prints after a speaker's name. */
import {FURTHER_NAMES} from './countryNames.js';

/** `alpha-3 alpha-2 name`, one country a line; states that are gone, and further names, stand at the end. */
const TABLE = `
AFG AF Afghanistan
ALA AX Åland Islands
ALB AL Albania
DZA DZ Algeria
ASM AS American Samoa
AND AD Andorra
AGO AO Angola
AIA AI Anguilla
ATA AQ Antarctica
ATG AG Antigua and Barbuda
ARG AR Argentina
ARM AM Armenia
ABW AW Aruba
AUS AU Australia
AUT AT Austria
AZE AZ Azerbaijan
BHS BS Bahamas
BHR BH Bahrain
BGD BD Bangladesh
BRB BB Barbados
BLR BY Belarus
BEL BE Belgium
BLZ BZ Belize
BEN BJ Benin
BMU BM Bermuda
BTN BT Bhutan
BOL BO Bolivia
BES BQ Bonaire, Sint Eustatius and Saba
BIH BA Bosnia and Herzegovina
BWA BW Botswana
BVT BV Bouvet Island
BRA BR Brazil
IOT IO British Indian Ocean Territory
BRN BN Brunei Darussalam
BGR BG Bulgaria
BFA BF Burkina Faso
BDI BI Burundi
CPV CV Cabo Verde
KHM KH Cambodia
CMR CM Cameroon
CAN CA Canada
CYM KY Cayman Islands
CAF CF Central African Republic
TCD TD Chad
CHL CL Chile
CHN CN China
CXR CX Christmas Island
CCK CC Cocos Islands
COL CO Colombia
COM KM Comoros
COD CD Democratic Republic of the Congo
COG CG Congo
COK CK Cook Islands
CRI CR Costa Rica
CIV CI Côte d’Ivoire
HRV HR Croatia
CUB CU Cuba
CUW CW Curaçao
CYP CY Cyprus
CZE CZ Czechia
DNK DK Denmark
DJI DJ Djibouti
DMA DM Dominica
DOM DO Dominican Republic
ECU EC Ecuador
EGY EG Egypt
SLV SV El Salvador
GNQ GQ Equatorial Guinea
ERI ER Eritrea
EST EE Estonia
SWZ SZ Eswatini
ETH ET Ethiopia
FLK FK Falkland Islands
FRO FO Faroe Islands
FJI FJ Fiji
FIN FI Finland
FRA FR France
GUF GF French Guiana
PYF PF French Polynesia
ATF TF French Southern Territories
GAB GA Gabon
GMB GM Gambia
GEO GE Georgia
DEU DE Germany
GHA GH Ghana
GIB GI Gibraltar
GRC GR Greece
GRL GL Greenland
GRD GD Grenada
GLP GP Guadeloupe
GUM GU Guam
GTM GT Guatemala
GGY GG Guernsey
GIN GN Guinea
GNB GW Guinea-Bissau
GUY GY Guyana
HTI HT Haiti
HMD HM Heard Island and McDonald Islands
VAT VA Holy See
HND HN Honduras
HKG HK Hong Kong
HUN HU Hungary
ISL IS Iceland
IND IN India
IDN ID Indonesia
IRN IR Iran
IRQ IQ Iraq
IRL IE Ireland
IMN IM Isle of Man
ISR IL Israel
ITA IT Italy
JAM JM Jamaica
JPN JP Japan
JEY JE Jersey
JOR JO Jordan
KAZ KZ Kazakhstan
KEN KE Kenya
KIR KI Kiribati
PRK KP Democratic People’s Republic of Korea
KOR KR Republic of Korea
KWT KW Kuwait
KGZ KG Kyrgyzstan
LAO LA Lao People’s Democratic Republic
LVA LV Latvia
LBN LB Lebanon
LSO LS Lesotho
LBR LR Liberia
LBY LY Libya
LIE LI Liechtenstein
LTU LT Lithuania
LUX LU Luxembourg
MAC MO Macao
MDG MG Madagascar
MWI MW Malawi
MYS MY Malaysia
MDV MV Maldives
MLI ML Mali
MLT MT Malta
MHL MH Marshall Islands
MTQ MQ Martinique
MRT MR Mauritania
MUS MU Mauritius
MYT YT Mayotte
MEX MX Mexico
FSM FM Micronesia
MDA MD Moldova
MCO MC Monaco
MNG MN Mongolia
MNE ME Montenegro
MSR MS Montserrat
MAR MA Morocco
MOZ MZ Mozambique
MMR MM Myanmar
NAM NA Namibia
NRU NR Nauru
NPL NP Nepal
NLD NL Netherlands
NCL NC New Caledonia
NZL NZ New Zealand
NIC NI Nicaragua
NER NE Niger
NGA NG Nigeria
NIU NU Niue
NFK NF Norfolk Island
MKD MK North Macedonia
MNP MP Northern Mariana Islands
NOR NO Norway
OMN OM Oman
PAK PK Pakistan
PLW PW Palau
PSE PS Palestine
PAN PA Panama
PNG PG Papua New Guinea
PRY PY Paraguay
PER PE Peru
PHL PH Philippines
PCN PN Pitcairn
POL PL Poland
PRT PT Portugal
PRI PR Puerto Rico
QAT QA Qatar
REU RE Réunion
ROU RO Romania
RUS RU Russian Federation
RWA RW Rwanda
BLM BL Saint Barthélemy
SHN SH Saint Helena
KNA KN Saint Kitts and Nevis
LCA LC Saint Lucia
MAF MF Saint Martin
SPM PM Saint Pierre and Miquelon
VCT VC Saint Vincent and the Grenadines
WSM WS Samoa
SMR SM San Marino
STP ST Sao Tome and Principe
SAU SA Saudi Arabia
SEN SN Senegal
SRB RS Serbia
SYC SC Seychelles
SLE SL Sierra Leone
SGP SG Singapore
SXM SX Sint Maarten
SVK SK Slovakia
SVN SI Slovenia
SLB SB Solomon Islands
SOM SO Somalia
ZAF ZA South Africa
SGS GS South Georgia and the South Sandwich Islands
SSD SS South Sudan
ESP ES Spain
LKA LK Sri Lanka
SDN SD Sudan
SUR SR Suriname
SJM SJ Svalbard and Jan Mayen
SWE SE Sweden
CHE CH Switzerland
SYR SY Syrian Arab Republic
TWN TW Taiwan
TJK TJ Tajikistan
TZA TZ Tanzania
THA TH Thailand
TLS TL Timor-Leste
TGO TG Togo
TKL TK Tokelau
TON TO Tonga
TTO TT Trinidad and Tobago
TUN TN Tunisia
TUR TR Türkiye
TKM TM Turkmenistan
TCA TC Turks and Caicos Islands
TUV TV Tuvalu
UGA UG Uganda
UKR UA Ukraine
ARE AE United Arab Emirates
GBR GB United Kingdom
USA US United States of America
UMI UM United States Minor Outlying Islands
URY UY Uruguay
UZB UZ Uzbekistan
VUT VU Vanuatu
VEN VE Venezuela
VNM VN Viet Nam
VGB VG British Virgin Islands
VIR VI United States Virgin Islands
WLF WF Wallis and Futuna
ESH EH Western Sahara
YEM YE Yemen
ZMB ZM Zambia
ZWE ZW Zimbabwe
YUG YU Yugoslavia
SCG CS Serbia and Montenegro
CSK CS Czechoslovakia
DDR DD German Democratic Republic
SUN SU Union of Soviet Socialist Republics
SUN SU USSR
YMD YD Democratic Yemen
YMD YD Southern Yemen
KAZ KZ Republic of Kazakhstan
KAZ KZ Казахстан
RUS RU Russia
RUS RU Россия
RUS RU Российская Федерация
TUR TR Turkey
USA US United States
GBR GB United Kingdom of Great Britain and Northern Ireland
BLR BY Беларусь
CHN CN People’s Republic of China
EUR EU European Union
`;

const ROWS = TABLE.trim()
  .split('\n')
  .map(line => ({alpha3: line.slice(0, 3), alpha2: line.slice(4, 6), name: line.slice(7)}));
const BY_ALPHA3 = new Map(ROWS.map(({alpha3, alpha2}) => [alpha3, alpha2]));
const BY_ALPHA2 = new Map(ROWS.toReversed().map(({alpha3, alpha2}) => [alpha2, alpha3]));
const BY_NAME = new Map([...ROWS, ...FURTHER_NAMES].map(({alpha2, name}) => [foldName(name), alpha2]));
/** `Islamic Republic of`, `Kingdom of the`: what formal names put before the short one. */
const FORMAL =
  /^(?:(?:United|Islamic|Bolivarian|Plurinational|Arab|Federal|Federative|Federated|Democratic|Socialist|People’s|Co-?operative|Oriental|Hashemite|Independent|Observer)\s+)*(?:Republic|Kingdom|States?|Principality|Sultanate|Grand Duchy|Commonwealth|Federation|Union)\s+of\s+(?:the\s+)?/iu;
/** Short names by which a formal one would name another country. */
const NOT_FORMAL = new Set(['china']);

/** Two-letter code of a country given by either code, in any letter case; null when there is no such country. */
export function toAlpha2(code: string): string | null {
  const upper = code.trim().toUpperCase();
  return BY_ALPHA3.get(upper) ?? (BY_ALPHA2.has(upper) ? upper : null);
}

/** Three-letter code of a country given by its two-letter code; null when there is no such country. */
export function toAlpha3(alpha2: string): string | null {
  return BY_ALPHA2.get(alpha2) ?? null;
}

/**
 * Two-letter code of a country given by name, as in "Mr. Tokayev (Kazakhstan)"; null for anything else. A formal name
 * counts as the short one behind it, unless it is the name of another country (`Republic of Korea`).
 */
export function countryNamed(name: string): string | null {
  const folded = foldName(name);
  const known = BY_NAME.get(folded);
  if (known !== undefined) return known;
  const short = folded.replace(FORMAL, '');
  return NOT_FORMAL.has(short) ? null : (BY_NAME.get(short) ?? null);
}

/** Words of the longest name. */
const LONGEST = 8;

/** Two-letter code of the only country named in a title behind `of`, as in `Minister of the Republic of Kazakhstan`; else null. */
export function countryIn(title: string): string | null {
  const found = new Set<string>();
  const behindOf = /(?<!\p{L})of (?:the )?(?=(\p{Lu}[^,;:()]{2,80}))/gu;
  for (let match = behindOf.exec(title); match !== null; match = behindOf.exec(title)) {
    const words = (match[1] ?? '').split(/\s+/u);
    for (let count = Math.min(LONGEST, words.length); count >= 1; count -= 1) {
      const name = words.slice(0, count).join(' ');
      const country = countryNamed(name);
      if (country === null) continue;
      found.add(country);
      // `Democratic Republic of the Congo` names one country, not the Congo beside it.
      behindOf.lastIndex += name.length;
      break;
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function foldName(name: string): string {
  return name
    .replace(/^the\s+/iu, '')
    .replace(/\s+/gu, ' ')
    .replace(/['’]/gu, '’')
    .trim()
    .toLowerCase();
}
