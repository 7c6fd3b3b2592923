// Runs before the page is drawn, so that the theme a reader chose does not come late.
const theme = localStorage.getItem('theme');
if (theme === 'light' || theme === 'dark') {
  document.documentElement.dataset.theme = theme;
}
