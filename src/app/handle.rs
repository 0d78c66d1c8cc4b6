//! The app as a page holds it.

use js_sys::Function;
use web_sys::Element;
use yew::{AppHandle, Renderer};

use super::{App, AppProps, Options, Trail, browser};

/// An app in a page.
pub struct Handle {
    app: AppHandle<App>,
    node: Element,
    instance: u32,
    tell: Option<Function>,
    trail: Trail,
}

impl Handle {
    pub fn mount(node: Element, options: Options, tell: Option<Function>, trail: Trail) -> Handle {
        let instance = trail.begin();
        let options = Options { instance, ..options };
        let props = AppProps { options, tell: tell.clone(), trail: trail.clone() };
        browser::enter(&node);
        let app = Renderer::<App>::with_root_and_props(node.clone(), props).render();
        Handle { app, node, instance, tell, trail }
    }

    pub fn update(&mut self, options: Options) {
        let options = Options { instance: self.instance, ..options };
        self.app.update(AppProps { options, tell: self.tell.clone(), trail: self.trail.clone() });
    }

    pub fn destroy(self) {
        self.trail.end();
        browser::exit(&self.node);
        self.app.destroy();
    }
}
