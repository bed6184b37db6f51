import { advicePage } from './pages/advice.ts';
import { gapsPage } from './pages/gaps.ts';
import { guidePage, guidesPage } from './pages/guides.ts';
import { homePage } from './pages/home.ts';
import { matterPage, mattersPage } from './pages/matters.ts';
import { dimensionPage, modelPage } from './pages/model.ts';
import { questionForm, questionPage } from './pages/question.ts';
import { servicePage, servicesPage } from './pages/services.ts';
import type { Section } from './section.ts';

/** What can be looked at, in the order of the menu. One more is one more row. */
export const sections: readonly Section[] = [
  { path: '/', name: 'Inici', page: homePage },
  { path: '/pregunta', name: 'Prova una pregunta', form: questionForm, page: questionPage },
  { path: '/serveis', name: 'Serveis', page: (request) => (request.id ? servicePage(request) : servicesPage(request)) },
  { path: '/materies', name: 'Matèries', page: (request) => (request.id ? matterPage(request) : mattersPage(request)) },
  { path: '/model', name: 'Model', page: (request) => (request.id ? dimensionPage(request) : modelPage(request)) },
  { path: '/guies', name: 'Guies', page: (request) => (request.id ? guidePage(request) : guidesPage(request)) },
  { path: '/buits', name: 'Buits', page: gapsPage },
  { path: '/avisos', name: 'Avisos', page: advicePage },
];
