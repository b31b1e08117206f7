"use strict";

// before anything is drawn: on a telephone the menu is folded only where it can be unfolded again
document.documentElement.classList.add("has-script");
