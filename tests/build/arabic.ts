/** Some words in Arabic, for a site that is written from right to left. */
import type { LanguageStrings } from '../../plugins/specbook/i18n/languages.ts';

/** The frame of every page, and some headings; the rest stays English. */
export const ARABIC: LanguageStrings[string] = {
  shell: {
    menu: 'القائمة',
    close: 'إغلاق',
    skip: 'انتقل إلى المحتوى',
    onThisPage: 'في هذه الصفحة',
    referencedBy: 'مشار إليه من',
    area: {
      'data-model': 'نموذج البيانات',
      performance: 'الأداء',
      constraints: 'القيود',
      acceptance: 'القبول',
      documents: 'المستندات',
    },
  },
  search: { open: 'ابحث في المواصفات', close: 'إغلاق' },
  terms: { status: 'الحالة', owner: 'المالك', purpose: 'الغرض', fields: 'الحقول' },
  nouns: {
    fields: {
      counted: {
        zero: 'لا حقول',
        one: 'حقل واحد',
        two: 'حقلان',
        few: '{count} حقول',
        many: '{count} حقلاً',
        other: '{count} حقل',
      },
    },
  },
  views: { entity: { fields: { title: 'الحقول', caption: 'حقول {entity}' } } },
};
