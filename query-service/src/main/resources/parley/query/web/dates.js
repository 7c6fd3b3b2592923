// Dates as they are written in the reader's language. What is more than a date, such as "about March 2022", stays as it is.
const PLAIN = /^(\d{1,2} )?\p{L}+ \d{4}$/u;

export function localised(language) {
  if (/^en\b/.test(language)) {
    return;
  }
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  for (const time of document.querySelectorAll('time[datetime]')) {
    const date = time.dateTime;
    if (PLAIN.test(time.textContent) && /^\d{4}-\d\d(-\d\d)?$/.test(date)) {
      time.title = time.textContent;
      time.textContent = (date.length === 10 ? day : month).format(new Date(date));
      time.lang = language;
      time.dir = 'auto';
    }
  }
}
