window.swup = new Swup({ animationSelector: false });
